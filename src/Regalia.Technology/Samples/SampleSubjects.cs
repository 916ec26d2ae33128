using System.Text;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Topics, keywords, concepts and sources of a sample.</summary>
internal sealed class SampleSubjects
{
    private static readonly string[] Domains =
    [
        "Life Sciences",
        "Social Sciences",
        "Physical Sciences",
        "Health Sciences",
    ];
    private static readonly string[] Kinds =
    [
        "journal",
        "journal",
        "journal",
        "journal",
        "conference",
        "repository",
        "book series",
    ];

    internal SampleSubjects(ulong seed, SampleVocabulary vocabulary)
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Subjects, 0);
        Topics = [.. Enumerable.Range(0, 4_500).Select(i => Topic(i, vocabulary, ref numbers))];
        Keywords = [.. Enumerable.Range(0, 20_000).Select(_ => Keyword(Phrase(1, 2, vocabulary, ref numbers)))];
        Concepts = [.. Enumerable.Range(0, 12_000).Select(i => Concept(i, vocabulary, ref numbers))];
        SampleNumbers others = new(seed, SamplePurpose.Sources, 0);
        Sources = [.. Enumerable.Range(0, 4_000).Select(i => Source(i, vocabulary, ref others))];
    }

    internal SampleSubject[] Topics { get; }

    internal SampleSubject[] Keywords { get; }

    internal SampleSubject[] Concepts { get; }

    internal SampleSubject[] Sources { get; }

    /// <summary>A keyword of this name.</summary>
    internal static SampleSubject Keyword(string name)
    {
        string id = "https://openalex.org/keywords/" + name.ToLowerInvariant().Replace(' ', '-');
        string json = Invariant($"{{\"id\":\"{id}\",\"display_name\":\"{name}\",\"score\":");
        return new SampleSubject(id, name, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A topic of this name.</summary>
    internal static SampleSubject Topic(int number, string name, string subfield, string field)
    {
        string id = Invariant($"https://openalex.org/T{90_000 + number}");
        string json = Invariant(
            $"{{\"id\":\"{id}\",\"display_name\":\"{name}\",\"subfield\":{{\"id\":\"https://openalex.org/subfields/{9000 + (number % 250)}\",\"display_name\":\"{subfield}\"}},\"field\":{{\"id\":\"https://openalex.org/fields/{90 + (number % 26)}\",\"display_name\":\"{field}\"}},\"domain\":{{\"id\":\"https://openalex.org/domains/{1 + (number % 4)}\",\"display_name\":\"{Domains[number % 4]}\"}},\"score\":"
        );
        return new SampleSubject(id, name, Encoding.UTF8.GetBytes(json));
    }

    private static SampleSubject Topic(int number, SampleVocabulary vocabulary, ref SampleNumbers numbers) =>
        Topic(
            number,
            Phrase(2, 5, vocabulary, ref numbers),
            Phrase(1, 3, vocabulary, ref numbers),
            vocabulary.Capitalised[120 + (number % 26)]
        );

    private static SampleSubject Concept(int number, SampleVocabulary vocabulary, ref SampleNumbers numbers)
    {
        string id = Invariant($"https://openalex.org/C{99_000_000_000 + number}");
        string name = Phrase(1, 3, vocabulary, ref numbers);
        string json = Invariant(
            $"{{\"id\":\"{id}\",\"wikidata\":\"https://www.wikidata.org/wiki/Q{9_000_000_000 + numbers.Below(900_000_000)}\",\"display_name\":\"{name}\",\"level\":{numbers.Below(6)},\"score\":"
        );
        return new SampleSubject(id, name, Encoding.UTF8.GetBytes(json));
    }

    private static SampleSubject Source(int number, SampleVocabulary vocabulary, ref SampleNumbers numbers)
    {
        string id = Invariant($"https://openalex.org/S{99_000_000_000 + number}");
        string name = "Journal of " + Phrase(1, 3, vocabulary, ref numbers);
        string issn = Invariant($"{9000 + (number / 10), 4}-{numbers.Below(1000):000}{number % 10}");
        long publisher = 99_000_000_000 + numbers.Leaning(300);
        string house = vocabulary.Capitalised[2000 + (int)(publisher % 300)] + " Press";
        string open = numbers.Chance(0.3) ? "true" : "false";
        string json = Invariant(
            $"{{\"id\":\"{id}\",\"display_name\":\"{name}\",\"issn_l\":\"{issn}\",\"issn\":[\"{issn}\"],\"is_oa\":{open},\"is_in_doaj\":{open},\"is_core\":true,\"host_organization\":\"https://openalex.org/P{publisher}\",\"host_organization_name\":\"{house}\",\"host_organization_lineage\":[\"https://openalex.org/P{publisher}\"],\"host_organization_lineage_names\":[\"{house}\"],\"type\":\"{numbers.Of(Kinds)}\"}}"
        );
        return new SampleSubject(id, name, Encoding.UTF8.GetBytes(json));
    }

    private static string Phrase(int shortest, int longest, SampleVocabulary vocabulary, ref SampleNumbers numbers)
    {
        string[] words = new string[numbers.Between(shortest, longest)];
        for (int i = 0; i < words.Length; i++)
        {
            int word = SampleVocabulary.DrawMeaning(ref numbers);
            words[i] = i == 0 ? vocabulary.Capitalised[word] : vocabulary.Words[word];
        }
        return string.Join(' ', words);
    }
}

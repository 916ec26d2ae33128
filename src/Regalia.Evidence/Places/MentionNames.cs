using System.Collections.Frozen;

namespace Regalia.Evidence.Places;

/// <summary>Names and demonyms of all countries by their first word, the longest first. Made once.</summary>
internal static class MentionNames
{
    internal static FrozenDictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> ByFirst { get; } = Make();

    // Which three letters a first word can start with: most words of a text are turned away here.
    private static readonly bool[] s_beginnings = Beginnings();

    /// <summary>Whether a name can start with a word; if not, it need not be looked up.</summary>
    public static bool MayStart(ReadOnlySpan<char> word) =>
        word.Length < 3 || (word[0] | word[1] | word[2]) >= 0x80 || s_beginnings[Beginning(word)];

    // Five bits a letter, the same for small ones and capitals.
    private static int Beginning(ReadOnlySpan<char> word) =>
        ((word[0] & 31) << 10) | ((word[1] & 31) << 5) | (word[2] & 31);

    private static bool[] Beginnings()
    {
        var beginnings = new bool[1 << 15];
        foreach (string word in ByFirst.Dictionary.Keys)
        {
            if (word.Length > 2)
            {
                beginnings[Beginning(word)] = true;
            }
        }
        return beginnings;
    }

    private static FrozenDictionary<string, NameForm[]>.AlternateLookup<ReadOnlySpan<char>> Make()
    {
        var forms = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        foreach ((Place place, string names) in PlaceTable.Names)
        {
            foreach (string name in names.Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(place.Name))
            {
                if (!OtherMeanings.NotInProse.Contains(name))
                {
                    Add(forms, name, place);
                }
            }
        }
        foreach ((Place place, string names) in PlaceTable.Demonyms)
        {
            foreach (string name in names.Split('|'))
            {
                Add(forms, name, place);
                if (HasPlural(name))
                {
                    Add(forms, name + "s", place);
                }
            }
        }
        foreach (string phrase in OtherMeanings.Phrases)
        {
            Add(forms, phrase, null);
        }
        return forms
            .Values.GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(form => form.Words.Length).ToArray(),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // "Swiss", "Chinese" and "Irish" are their own plurals; abbreviations have none.
    private static bool HasPlural(string demonym) =>
        char.IsAsciiLetterLower(demonym[^1])
        && !demonym.EndsWith('s')
        && !demonym.EndsWith('h')
        && !demonym.EndsWith("ese", StringComparison.Ordinal)
        && !demonym.EndsWith("men", StringComparison.Ordinal);

    // Words of no country are put in last and stand above a country's name of the same words ("Congo").
    private static void Add(Dictionary<string, NameForm> forms, string name, Place? place)
    {
        List<string> words = [];
        List<WordGap> gaps = [];
        Span<char> buffer = stackalloc char[WordReader.Longest];
        int at = 0;
        while (at < name.Length && WordReader.IsInWord(name[at]))
        {
            int end = WordReader.EndOf(name, at);
            words.Add(WordReader.Read(name.AsSpan(at, end - at), buffer).ToString());
            (WordGap gap, at) = WordReader.GapAt(name, end);
            if (gap == WordGap.Wide)
            {
                break;
            }
            gaps.Add(gap);
        }
        if (words is ["the", _, ..])
        {
            words.RemoveAt(0);
            gaps.RemoveAt(0);
        }
        if (gaps.Count >= words.Count)
        {
            throw new InvalidOperationException("\"" + name + "\" is no name of words.");
        }
        string key = string.Join(' ', words) + ' ' + string.Join(' ', gaps);
        if (place is not null && forms.TryGetValue(key, out NameForm? before) && before.Place != place)
        {
            throw new InvalidOperationException("\"" + name + "\" stands for two countries.");
        }
        forms[key] = new NameForm([.. words], [.. gaps], place, CapitalsOf(name, words))
        {
            IsPersonal = words is [string only] && OtherMeanings.Personal.Contains(only),
        };
    }

    private static NameCapitals CapitalsOf(string name, List<string> words) =>
        // "UK" and "U.S." in whole, "UAE"; but not "S. Korea".
        !name.AsSpan().ContainsAnyInRange('a', 'z') ? NameCapitals.All
        : words is [string only] && OtherMeanings.NeedCapital.Contains(only) ? NameCapitals.First
        : NameCapitals.None;
}

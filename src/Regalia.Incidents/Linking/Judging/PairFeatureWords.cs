using System.Collections.Immutable;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>The words by which files name features, with what each means.</summary>
internal static class PairFeatureWords
{
    private static readonly ImmutableArray<(string Word, string Meaning)> words =
    [
        ("shared_words", "ln(0.05 + share of the words of the shorter record that the other has, by idf)"),
        ("victim_named", "share of the name of a victim that the other record has, by idf"),
        ("title_found", "share of the title of one record that the other has, by idf"),
        ("names_missing", "idf of the most telling name that each record has and the other lacks, 0 to 1"),
        ("shared_report", "1 / (n - 1) for a report that both cite and n records of the store cite"),
        ("dates_agree", "1 if a day or month of each is within 5 days of one of the other"),
        ("dates_meet", "1 if dates of both, however vague, are at most a month apart"),
        ("dates_apart", "ln(1 + months) between starts plus ln(1 + months) between disclosures"),
        ("known_before", "ln(1 + months) by which one was known before the other began"),
        ("other_countries", "1 if both give countries of victims and share none"),
        ("other_sponsors", "1 if both give states said to be behind it and share none"),
        ("kind_of_victim", "1 if a victim of either is named by its kind only"),
        ("lists_apart", "ln of how many times more victims one record lists"),
        ("words_of_many", "different words of many (several; banks) in the record with more of them, at most 3"),
        ("one_victim", "1 if one record is of what one named victim suffered and the other is not"),
        ("victim_not_in_title", "1 if the title of the other does not name that victim"),
    ];

    /// <summary>The word of a feature: <c>shared_words</c>.</summary>
    internal static string Word(this PairFeature feature) => words[(int)feature].Word;

    /// <summary>What a feature is, in short.</summary>
    internal static string Meaning(this PairFeature feature) => words[(int)feature].Meaning;

    /// <summary>The feature of a word; null if it is none.</summary>
    internal static PairFeature? Find(string word)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i].Word, word, StringComparison.Ordinal))
            {
                return (PairFeature)i;
            }
        }
        return null;
    }
}

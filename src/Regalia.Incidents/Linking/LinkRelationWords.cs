using System.Collections.Immutable;

namespace Regalia.Incidents.Linking;

/// <summary>The words by which commands and files name relations.</summary>
public static class LinkRelationWords
{
    private static readonly ImmutableArray<string> words = ["different", "related", "part_of", "same"];

    /// <summary>All words, from different to same.</summary>
    public static ImmutableArray<string> All => words;

    /// <summary>The word of a relation: <c>part_of</c>.</summary>
    public static string Word(this LinkRelation relation) => words[(int)relation];

    /// <summary>Whether records so related tell of one event or of a part of it.</summary>
    public static bool IsLink(this LinkRelation relation) => relation >= LinkRelation.PartOf;

    /// <summary>The relation of a word, whatever its case; null if it is none.</summary>
    public static LinkRelation? Find(string? word)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i], word, StringComparison.OrdinalIgnoreCase))
            {
                return (LinkRelation)i;
            }
        }

        return null;
    }
}

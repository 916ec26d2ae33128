using System.Collections.Immutable;

namespace Regalia.Incidents.Exports;

/// <summary>The words by which commands and files name markings.</summary>
public static class TlpWords
{
    private static readonly ImmutableArray<string> words = ["clear", "green", "amber", "amber+strict", "red"];

    /// <summary>All words, from clear to red.</summary>
    public static ImmutableArray<string> All => words;

    /// <summary>The word of a marking: <c>amber+strict</c>.</summary>
    public static string Word(this Tlp tlp) => words[(int)tlp];

    /// <summary>The marking of a word; null if it is none.</summary>
    public static Tlp? Find(string? word)
    {
        int at = words.IndexOf(word ?? "", StringComparer.Ordinal);
        return at < 0 ? null : (Tlp)at;
    }
}

using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Trials;

/// <summary>What stands around the words that matched in one text.</summary>
/// <param name="Field">Title, abstract, topic or keyword.</param>
/// <param name="Runs">Plain and matched runs in turn; "…" where something is left out.</param>
public sealed record Snippet(WorkFields Field, ImmutableArray<SnippetRun> Runs)
{
    private const int Around = 60;

    /// <summary>The snippet with the matched words in brackets.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.IsMatched ? $"[{run.Text}]" : run.Text));

    internal static Snippet Of(FieldText text, ImmutableArray<MatchedWord> words)
    {
        List<SnippetRun> runs = [];
        int at = 0;
        foreach (MatchedWord word in words)
        {
            // Titles and names are short: shown whole. Of an abstract only what stands near.
            int begin = text.Field == WorkFields.Abstract ? BlankBefore(text.Text, word.Start - Around) : 0;
            if (begin > at)
            {
                int end = at == 0 ? 0 : BlankAfter(text.Text, at + Around);
                if (end < begin)
                {
                    runs.Add(Plain(text.Text[at..end] + (end > 0 ? " … " : "… ")));
                    at = begin;
                }
            }

            runs.Add(Plain(text.Text[at..word.Start]));
            runs.Add(Plain(text.Text.Substring(word.Start, word.Length)) with { IsMatched = true });
            at = word.Start + word.Length;
        }

        int last = text.Field == WorkFields.Abstract ? BlankAfter(text.Text, at + Around) : text.Text.Length;
        runs.Add(Plain(text.Text[at..last] + (last < text.Text.Length ? " …" : "")));
        return new Snippet(text.Field, [.. runs.Where(run => run.Text.Length > 0)]);
    }

    private static SnippetRun Plain(string text) =>
        new(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)), IsMatched: false);

    private static int BlankBefore(string text, int at) => at <= 0 ? 0 : text.LastIndexOf(' ', at) + 1;

    private static int BlankAfter(string text, int at) =>
        at >= text.Length ? text.Length
        : text.IndexOf(' ', at) is var blank and >= 0 ? blank
        : text.Length;
}

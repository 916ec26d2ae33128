using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Trials;

/// <summary>A work that matched, or nearly did.</summary>
/// <param name="Work">The work.</param>
/// <param name="Match">The words.</param>
/// <param name="Missing">The part of the query without which it would match; <see langword="null"/> if it matched.</param>
public sealed record TriedWork(SampleWork Work, QueryMatch Match, QueryNode? Missing)
{
    /// <summary>Its texts with a matched word, cut to what stands around the words.</summary>
    public ImmutableArray<Snippet> Snippets =>
        [.. Match.Words.GroupBy(word => word.Text).Select(words => Snippet.Of(Work.Text.Texts[words.Key], [.. words]))];
}

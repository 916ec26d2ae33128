using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Trials;

/// <summary>A query tried on a sample of works.</summary>
/// <param name="Query">The query.</param>
/// <param name="Read">Works read; no filter is applied to a sample.</param>
/// <param name="Matched">Works that match.</param>
/// <param name="Shown">The first that match, in the order of the sample.</param>
/// <param name="NearMisses">
/// By part of an AND, works that do not match but would without that part alone; empty if they were not asked for. Looked at are the
/// query itself, if it is an AND, or the alternatives of it that are.
/// </param>
/// <param name="ShownNearMisses">The first of them.</param>
/// <param name="Faults">Lines that are no works.</param>
/// <param name="IsSynthetic">Whether the works are made up.</param>
public sealed record QueryTrial(
    Query Query,
    int Read,
    int Matched,
    ImmutableArray<TriedWork> Shown,
    ImmutableArray<(QueryNode Part, int Works)> NearMisses,
    ImmutableArray<TriedWork> ShownNearMisses,
    ImmutableArray<SampleFault> Faults,
    bool IsSynthetic
)
{
    /// <summary>Matched works of those read, 0 to 1; <see langword="null"/> if none was read.</summary>
    public double? Share => Read == 0 ? null : (double)Matched / Read;

    /// <summary>Tries a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="sample">The works.</param>
    /// <param name="top">Most works shown.</param>
    /// <param name="withNearMisses">Whether near misses are looked for.</param>
    /// <param name="progress">Called after each work; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    public static QueryTrial Of(
        Query query,
        WorkSample sample,
        int top,
        bool withNearMisses,
        Action? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(sample);
        ImmutableArray<AndNode> conjunctions = withNearMisses ? Conjunctions(query.Root) : [];
        ImmutableArray<QueryNode> parts = [.. conjunctions.SelectMany(and => and.Operands.AsEnumerable())];
        int[] missedBy = new int[parts.Length];
        (int read, int matched) = (0, 0);
        List<TriedWork> shown = [];
        List<TriedWork> near = [];
        foreach (SampleWork work in sample.Works())
        {
            cancellation.ThrowIfCancellationRequested();
            read++;
            progress?.Invoke();
            QueryMatch match = QueryEvaluation.Evaluate(query, work.Text);
            if (match.Matches)
            {
                matched++;
                Keep(shown, top, new TriedWork(work, match, Missing: null));
            }
            else if (NearMiss(conjunctions, work) is { Missing: { } missing } nearMiss)
            {
                missedBy[parts.IndexOf(missing, 0, ReferenceEqualityComparer.Instance)]++;
                Keep(near, top, nearMiss);
            }
        }

        return new QueryTrial(
            query,
            read,
            matched,
            [.. shown],
            [.. parts.Zip(missedBy)],
            [.. near],
            [.. sample.Faults],
            sample.IsSynthetic
        );
    }

    private static void Keep(List<TriedWork> works, int top, TriedWork work)
    {
        if (works.Count < top)
        {
            works.Add(work);
        }
    }

    private static ImmutableArray<AndNode> Conjunctions(QueryNode root) =>
        root switch
        {
            AndNode and => [and],
            OrNode or => [.. or.Operands.OfType<AndNode>()],
            _ => [],
        };

    private static TriedWork? NearMiss(ImmutableArray<AndNode> conjunctions, SampleWork work)
    {
        foreach (AndNode and in conjunctions)
        {
            QueryNode[] missing = [.. and.Operands.Where(part => !QueryEvaluation.Evaluate(part, work.Text).Matches)];
            ImmutableArray<QueryNode> rest =
            [
                .. and.Operands.Except(missing, ReferenceEqualityComparer.Instance).OfType<QueryNode>(),
            ];
            // What is left must find something: a NOT alone is no near miss.
            if (missing.Length == 1 && rest.Any(part => part is not NotNode))
            {
                QueryNode others = rest is [var only] ? only : new AndNode(rest);
                return new TriedWork(work, QueryEvaluation.Evaluate(others, work.Text), missing[0]);
            }
        }

        return null;
    }
}

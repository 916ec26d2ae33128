using System.Collections.Immutable;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Linking;

/// <summary>Finds pairs worth comparing and compares them, on all threads; the same links on any number of them.</summary>
internal static class MachineLinking
{
    /// <summary>Two events that only belong together are listed from this score on: below it they are as good as different.</summary>
    internal const float LeastRelated = 0.2f;

    private const int Part = 1 << 15;

    /// <summary>Links records.</summary>
    internal static MachineLinks Link(PreparedRecords prepared, BlockingBounds bounds, ParallelOptions options)
    {
        ulong[] pairs = Pairs(prepared, bounds, options, out long skipped);
        return Judge(prepared, pairs, skipped, options);
    }

    /// <summary>Judges pairs.</summary>
    internal static MachineLinks Judge(PreparedRecords prepared, ulong[] pairs, long skipped, ParallelOptions options)
    {
        int parts = (pairs.Length + Part - 1) / Part;
        List<RecordLink>[] links = new List<RecordLink>[parts];
        List<RecordLink>[] candidates = new List<RecordLink>[parts];
        EachOf.Run(
            parts,
            options,
            static () => 0,
            (part, _) =>
                (links[part], candidates[part]) = Judge(
                    prepared,
                    pairs.AsSpan(part * Part, Math.Min(Part, pairs.Length - (part * Part)))
                ),
            LinkingShares.Judging
        );
        return new MachineLinks(Joined(links), Joined(candidates), pairs.Length, skipped, prepared.Weights);
    }

    private static ImmutableArray<RecordLink> Joined(List<RecordLink>[] parts)
    {
        ImmutableArray<RecordLink>.Builder all = ImmutableArray.CreateBuilder<RecordLink>(
            parts.Sum(static part => part.Count)
        );
        foreach (List<RecordLink> part in parts)
        {
            all.AddRange(part);
        }
        return all.MoveToImmutable();
    }

    private static ulong[] Pairs(
        PreparedRecords prepared,
        BlockingBounds bounds,
        ParallelOptions options,
        out long skipped
    )
    {
        Blocks blocks = Blocks.Build(prepared, bounds, options);
        skipped = blocks.Skipped;
        return CandidatePairs.Find(prepared, blocks, bounds, options);
    }

    private static (List<RecordLink> Links, List<RecordLink> Candidates) Judge(
        PreparedRecords prepared,
        ReadOnlySpan<ulong> pairs
    )
    {
        List<RecordLink> links = [];
        List<RecordLink> candidates = [];
        foreach (ulong pair in pairs)
        {
            int first = (int)(pair >> 32);
            int second = (int)(pair & uint.MaxValue);
            ComparedRecord a = prepared.Records[first];
            ComparedRecord b = prepared.Records[second];
            PairVerdict proposed = Propose(a, b, prepared.Weights, out PairVerdict judged);
            if (IsWorthKeeping(proposed))
            {
                links.Add(Link(proposed));
            }
            else if (IsCandidate(a, b, judged))
            {
                candidates.Add(Link(judged));
            }

            RecordLink Link(PairVerdict verdict) =>
                new(first, second, verdict.Relation, verdict.FirstIsWhole, verdict.Score, Decided: false);
        }
        return (links, candidates);
    }

    /// <summary>What is made of a pair that nobody asked for; and what the model alone makes of it.</summary>
    internal static PairVerdict Propose(ComparedRecord a, ComparedRecord b, TermWeights words, out PairVerdict judged)
    {
        PairFeatures features = PairComparison.Compare(a, b, words);
        judged = PairModel.Judge(a, b, features, ModelWeights.Shipped);
        return ProposedLink.Of(a, b, features, judged, words);
    }

    // Inside a source, where accounts follow one pattern, hardly one in thirty of the pairs that the model likes is a link: nobody
    // would find them in such a list.
    private static bool IsCandidate(ComparedRecord a, ComparedRecord b, PairVerdict judged) =>
        judged.Relation.IsLink() && !string.Equals(a.Source, b.Source, StringComparison.Ordinal);

    /// <summary>Whether a judgement is listed among the links.</summary>
    internal static bool IsWorthKeeping(PairVerdict verdict) =>
        verdict.Relation.IsLink() || (verdict.Relation == LinkRelation.Related && verdict.Score >= LeastRelated);
}

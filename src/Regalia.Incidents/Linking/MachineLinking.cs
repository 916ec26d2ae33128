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
        List<RecordLink>[] found = new List<RecordLink>[(pairs.Length + Part - 1) / Part];
        EachOf.Run(
            found.Length,
            options,
            static () => 0,
            (part, _) =>
                found[part] = Judge(prepared, pairs.AsSpan(part * Part, Math.Min(Part, pairs.Length - (part * Part))))
        );
        ImmutableArray<RecordLink>.Builder links = ImmutableArray.CreateBuilder<RecordLink>(
            found.Sum(static part => part.Count)
        );
        foreach (List<RecordLink> part in found)
        {
            links.AddRange(part);
        }
        return new MachineLinks(links.MoveToImmutable(), pairs.Length, skipped, prepared.Weights);
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

    private static List<RecordLink> Judge(PreparedRecords prepared, ReadOnlySpan<ulong> pairs)
    {
        List<RecordLink> links = [];
        foreach (ulong pair in pairs)
        {
            int first = (int)(pair >> 32);
            int second = (int)(pair & uint.MaxValue);
            ComparedRecord a = prepared.Records[first];
            ComparedRecord b = prepared.Records[second];
            PairVerdict verdict = Propose(a, b, prepared.Weights);
            if (IsWorthKeeping(verdict))
            {
                links.Add(new RecordLink(first, second, verdict.Relation, verdict.FirstIsWhole, verdict.Score, false));
            }
        }
        return links;
    }

    /// <summary>What is made of a pair that nobody asked for.</summary>
    internal static PairVerdict Propose(ComparedRecord a, ComparedRecord b, TermWeights words)
    {
        PairFeatures features = PairComparison.Compare(a, b, words);
        return ProposedLink.Of(a, b, features, PairModel.Judge(a, b, features, ModelWeights.Shipped), words);
    }

    /// <summary>Whether a judgement is listed among the links.</summary>
    internal static bool IsWorthKeeping(PairVerdict verdict) =>
        verdict.Relation.IsLink() || (verdict.Relation == LinkRelation.Related && verdict.Score >= LeastRelated);
}

using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Merging;

/// <summary>Which facts count, found by looking at everything that is known of each work.</summary>
internal static class ObviousMerge
{
    internal static List<WorkFact> Counting(IReadOnlyList<PartScan> parts, IReadOnlySet<long> deleted)
    {
        List<WorkFact> counting = [];
        foreach (
            IGrouping<long, WorkFact> work in parts.SelectMany(p => p.Facts).GroupBy(f => f.Work).OrderBy(g => g.Key)
        )
        {
            long newest = parts.SelectMany(p => p.Seen).Where(s => s.Work == work.Key).Max(s => s.Updated);
            WorkFact? best = work.Where(f => f.Updated == newest)
                .OrderByDescending(f => f.Citations)
                .ThenByDescending(f => Convert.ToHexString(Bytes(f)), StringComparer.Ordinal)
                .FirstOrDefault();
            if (best is not null && !deleted.Contains(work.Key))
            {
                counting.Add(best);
            }
        }
        return counting;
    }

    private static byte[] Bytes(WorkFact fact)
    {
        VarintWriter to = new();
        FactBytes.Write(to, fact);
        return to.Written.ToArray();
    }
}

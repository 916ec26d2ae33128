using System.Collections.Immutable;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Shards;

/// <summary>Which part files a shard reads: shards of about the same number of bytes, the same on every machine.</summary>
public static class ShardPlan
{
    /// <summary>
    /// The parts of a shard, by name. Largest first, at equal size by name, each part goes to the shard with the fewest bytes so
    /// far, at a tie to the first such; so a shard may be empty where there are more shards than parts.
    /// </summary>
    public static ImmutableArray<PartFile> PartsOf(IEnumerable<PartFile> parts, ShardNumber shard)
    {
        PriorityQueue<int, (long Bytes, int Shard)> shards = new(
            Enumerable.Range(1, shard.Count).Select(i => (i, (0L, i)))
        );
        List<PartFile> own = [];
        foreach (PartFile part in parts.OrderByDescending(p => p.Length).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            shards.TryDequeue(out int index, out (long Bytes, int Shard) load);
            if (index == shard.Index)
            {
                own.Add(part);
            }
            shards.Enqueue(index, (load.Bytes + part.Length, index));
        }
        return [.. own.OrderBy(p => p.Name, StringComparer.Ordinal)];
    }
}

using Regalia.Technology.Shards;

namespace Regalia.Technology.Merging;

/// <summary>Ranges of works whose facts fit into memory together, whatever the number of parts they lie in.</summary>
internal static class WorkWindows
{
    /// <summary>Ranges in ascending order that cover every work; the last one's end is included.</summary>
    internal static List<(long First, long Last)> Of(IEnumerable<PartResult> parts, long windowBytes)
    {
        List<(long Work, long Bytes)> samples = [];
        foreach (PartResult part in parts)
        {
            long bytes = 0;
            foreach (PartBlock block in part.Blocks)
            {
                bytes += block.Kind == PartBlockKind.Facts ? block.Length : 0;
            }
            foreach (long work in part.Samples)
            {
                samples.Add((work, bytes / part.Samples.Length));
            }
        }
        samples.Sort();
        List<(long, long)> windows = [];
        long first = 0;
        long sum = 0;
        foreach ((long work, long bytes) in samples)
        {
            if (sum + bytes > windowBytes && work > first)
            {
                windows.Add((first, work - 1));
                first = work;
                sum = 0;
            }
            sum += bytes;
        }
        windows.Add((first, long.MaxValue));
        return windows;
    }
}

using System.Globalization;

namespace Regalia.Technology.Shards;

/// <summary>Which of how many shards of a snapshot; the first is 1.</summary>
public readonly record struct ShardNumber
{
    public ShardNumber(int index, int count)
    {
        if (index < 1 || index > count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "expected 1 up to the number of shards");
        }
        Index = index;
        Count = count;
    }

    /// <summary>All of the snapshot.</summary>
    public static ShardNumber Whole { get; } = new(1, 1);

    /// <summary>1 to <see cref="Count"/>.</summary>
    public int Index { get; }

    /// <summary>Shards in all.</summary>
    public int Count { get; }

    /// <summary>Reads <c>3/64</c>.</summary>
    public static bool TryParse(string? text, out ShardNumber shard)
    {
        shard = default;
        if (
            text?.Split('/') is not [var index, var count]
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i)
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            || i < 1
            || i > n
        )
        {
            return false;
        }
        shard = new ShardNumber(i, n);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}

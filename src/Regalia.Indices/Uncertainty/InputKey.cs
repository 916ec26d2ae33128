using System.Text;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Name of an uncertain input as a 64-bit number, so that its draws depend on its own name only, not on which other
/// inputs exist or in which order they are drawn.
/// </summary>
/// <param name="Value">The number that enters the counter of the generator.</param>
public readonly record struct InputKey(ulong Value)
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    /// <summary>Key of a name: FNV-1a (64 bits) over its UTF-8 bytes and a final mix. The same on every platform and
    /// in every version.</summary>
    /// <param name="name">Any text; case and spaces count.</param>
    public static InputKey Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Mixed(Hashed(name, OffsetBasis)));
    }

    /// <summary>Key of a part of this input, such as a country of an indicator: order matters, and
    /// <c>Of("a").And("b")</c> differs from <c>Of("ab")</c>.</summary>
    /// <param name="part">Name of the part.</param>
    public InputKey And(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new(Mixed(Hashed(part, Value)));
    }

    /// <summary>Key of a numbered part of this input.</summary>
    /// <param name="part">Number of the part.</param>
    public InputKey And(int part) => new(Mixed(unchecked(Value + (((ulong)(uint)part + 1) * 0x9E3779B97F4A7C15))));

    private static ulong Hashed(string text, ulong hash)
    {
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash;
    }

    // FNV alone leaves similar names with similar low bits; this is the finaliser of SplitMix64.
    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }
}

namespace Regalia.Technology.Samples;

/// <summary>Numbers that look random and follow from a seed, a purpose and a counter alone: no thread or order can change them.</summary>
/// <remarks>SplitMix64. Only integers and operations that IEEE 754 rounds exactly: the same on every processor.</remarks>
internal struct SampleNumbers
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private ulong state;

    internal SampleNumbers(ulong seed, SamplePurpose purpose, long counter)
    {
        unchecked
        {
            state = Mix(Mix(seed + Golden) ^ ((ulong)purpose * Golden)) ^ Mix((ulong)counter * Golden + 1);
        }
    }

    /// <summary>64 bits.</summary>
    internal ulong Next()
    {
        unchecked
        {
            state += Golden;
        }
        return Mix(state);
    }

    /// <summary>A whole number from 0 to <paramref name="end"/> - 1.</summary>
    internal int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>A whole number from <paramref name="first"/> to <paramref name="last"/>.</summary>
    internal int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>A number from 0 to under 1.</summary>
    internal double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something with this probability happens.</summary>
    internal bool Chance(double probability) => Unit() < probability;

    /// <summary>A whole number from 0 to <paramref name="end"/> - 1, small ones far more often.</summary>
    internal int Leaning(int end)
    {
        double unit = Unit();
        return (int)(end * unit * unit * unit);
    }

    /// <summary>
    /// A heavy-tailed number from 0: n times the scale or more comes up with probability 1 / (n + 1)^2, so one in a million
    /// is a thousand times the scale.
    /// </summary>
    internal int Tail(double scale) => (int)Math.Min(2_000_000, scale * ((1 / Math.Sqrt(1 - Unit())) - 1));

    /// <summary>One of these.</summary>
    internal T Of<T>(T[] values) => values[Below(values.Length)];

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }
}

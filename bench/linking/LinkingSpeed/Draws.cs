namespace LinkingSpeed;

/// <summary>Numbers that look like chance and are the same on every machine: SplitMix64 from a seed.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong state = seed;

    public static Draws Of(ulong what, ulong number) => new(Mixed(Mixed(what) + number));

    /// <summary>0 up to, and without, 1.</summary>
    public double Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        return (Mixed(state) >> 11) * (1.0 / (1UL << 53));
    }

    public int Below(int most) => (int)(Next() * most);

    public bool Chance(double share) => Next() < share;

    /// <summary>A rank from 0 whose chance falls as 1 / (rank + 1): Zipf's law.</summary>
    public int Rank(int most) => (int)Math.Pow(most + 1, Next()) - 1;

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}

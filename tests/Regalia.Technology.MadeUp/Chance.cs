namespace Regalia.Technology.MadeUp;

/// <summary>Numbers that look random and are the same everywhere (SplitMix64).</summary>
public sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 up to, not including, a bound.</summary>
    public long Below(long bound)
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (long)((z ^ (z >> 31)) % (ulong)bound);
        }
    }

    public int Small(int bound) => (int)Below(bound);

    public bool In(int of) => Below(of) == 0;
}

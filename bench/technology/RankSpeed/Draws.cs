namespace RankSpeed;

/// <summary>Numbers that look random, the same on every machine (splitmix64).</summary>
internal struct Draws(ulong seed)
{
    private ulong _state = unchecked(seed * 0xD1342543DE82EF95);

    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    internal double Share() => (Next() >> 11) / 9007199254740992.0;

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong x = _state;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}

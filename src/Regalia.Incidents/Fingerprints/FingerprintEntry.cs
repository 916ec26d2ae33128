namespace Regalia.Incidents.Fingerprints;

/// <summary>What is known of a fingerprint, in 32 bytes that are written to temporary files as they are.</summary>
/// <param name="Key">The fingerprint; not zero.</param>
/// <param name="Value">What is to be known of it.</param>
/// <param name="Place">Where it stands; of entries of one key the one of the highest place is the last.</param>
internal readonly record struct FingerprintEntry(UInt128 Key, long Value, long Place) : IComparable<FingerprintEntry>
{
    public static bool operator <(FingerprintEntry left, FingerprintEntry right) => left.CompareTo(right) < 0;

    public static bool operator <=(FingerprintEntry left, FingerprintEntry right) => left.CompareTo(right) <= 0;

    public static bool operator >(FingerprintEntry left, FingerprintEntry right) => left.CompareTo(right) > 0;

    public static bool operator >=(FingerprintEntry left, FingerprintEntry right) => left.CompareTo(right) >= 0;

    public int CompareTo(FingerprintEntry other)
    {
        int order = Key.CompareTo(other.Key);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }
}

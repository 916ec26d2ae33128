using System.Globalization;

namespace MergeSpeed;

/// <summary>
/// Which work every record of a made-up snapshot is of, when it changed and whether it matches: each follows from the record's number
/// alone, so that what a merge must find can be counted without one.
/// </summary>
/// <param name="Records">Records of all parts together.</param>
/// <param name="Parts">Parts, all of the same size; a rest is left out.</param>
/// <param name="SeenForEach">One work in so many matches.</param>
/// <param name="PercentTwice">So many of a hundred works have two records; up to 100.</param>
internal sealed record MadeRecords(long Records, int Parts, int SeenForEach, int PercentTwice)
{
    private const string FileName = "made.txt";
    private const long Day = 86_400_000_000;

    // Numbers of works are spread over 33 bits, somewhat more than the snapshot's.
    private const int Bits = 33;
    private const long Mask = (1L << Bits) - 1;

    internal int InPart => (int)(Records / Parts);

    private long Made => (long)InPart * Parts;

    private long Works => Made * 100 / (100 + PercentTwice);

    internal static MadeRecords Read(string folder)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, FileName));
        return new MadeRecords(
            long.Parse(lines[0], CultureInfo.InvariantCulture),
            int.Parse(lines[1], CultureInfo.InvariantCulture),
            int.Parse(lines[2], CultureInfo.InvariantCulture),
            int.Parse(lines[3], CultureInfo.InvariantCulture)
        );
    }

    internal void Write(string folder) =>
        File.WriteAllLines(
            Path.Combine(folder, FileName),
            new[] { Records, Parts, SeenForEach, PercentTwice }.Select(n => n.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>Number of the work of a record. Records of the last parts are second ones of works spread over all others.</summary>
    internal long WorkOf(long record) => NumberOf(IndexOf(record));

    /// <summary>Within the day of its part, as in a snapshot that is laid out by day.</summary>
    internal long UpdatedOf(long record) =>
        ((long)(Mixed((ulong)(record / InPart) ^ 0xDA7) % 3000) * Day) + (long)(Mixed((ulong)record ^ 0x71E) % Day);

    /// <summary>One record in ten of a work that matches does not.</summary>
    internal bool Matches(long record) =>
        Mixed((ulong)IndexOf(record)) % (ulong)SeenForEach == 0 && Mixed((ulong)record ^ 0xFAC7) % 10 != 0;

    /// <summary>A number to begin drawing with.</summary>
    internal static ulong SeedOf(long record) => Mixed((ulong)record ^ 0x5EED);

    /// <summary>What a merge must find: works whose newest record matches, and facts of records that are not their work's newest.</summary>
    internal (long Matched, long Superseded) Expected()
    {
        long matched = 0;
        long superseded = 0;
        long second = Works;
        for (long first = 0; first < Works; first++)
        {
            bool isTwice = second < Made && IndexOf(second) == first;
            bool firstCounts = !isTwice || UpdatedOf(first) >= UpdatedOf(second);
            Count(first, firstCounts);
            if (isTwice)
            {
                Count(second++, !firstCounts);
            }
        }
        return (matched, superseded);

        void Count(long record, bool counts)
        {
            if (Matches(record))
            {
                matched += counts ? 1 : 0;
                superseded += counts ? 0 : 1;
            }
        }
    }

    private long IndexOf(long record) =>
        record < Works ? record : (long)((Int128)(record - Works) * Works / (Made - Works));

    // One-to-one within the bits, so that only those works come twice that should.
    private static long NumberOf(long index)
    {
        unchecked
        {
            long x = (index * 0x5A4E_35A5 + 0x2F0B_4C47) & Mask;
            x ^= x >> 17;
            x = (x * 0x5E37_79B1) & Mask;
            x ^= x >> 16;
            x = (x * 0x45EB_CA6B) & Mask;
            return (x ^ (x >> 18)) + 1;
        }
    }

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

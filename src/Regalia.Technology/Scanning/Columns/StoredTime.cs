using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Times as a Parquet file counts them: from the begin of 1970, or, as older programs did, from the begin of the Julian days.</summary>
internal static class StoredTime
{
    private const int JulianDayOf1970 = 2_440_588;

    internal static DateTime OfMilliseconds(long count) => Of((Int128)count * TimeSpan.TicksPerMillisecond);

    internal static DateTime OfMicroseconds(long count) => Of((Int128)count * TimeSpan.TicksPerMicrosecond);

    // Downwards, also before 1970.
    internal static DateTime OfNanoseconds(long count) =>
        Of((count - (((count % 100) + 100) % 100)) / TimeSpan.NanosecondsPerTick);

    internal static DateTime Of(Int96 time)
    {
        ulong nanoseconds = unchecked(((ulong)(uint)time.B << 32) | (uint)time.A);
        return Of(
            ((Int128)(time.C - (long)JulianDayOf1970) * TimeSpan.TicksPerDay)
                + (long)(nanoseconds / TimeSpan.NanosecondsPerTick)
        );
    }

    internal static DateOnly OfDays(int count) => DateOnly.FromDateTime(Of((Int128)count * TimeSpan.TicksPerDay));

    private static DateTime Of(Int128 ticks)
    {
        Int128 since1 = ticks + DateTime.UnixEpoch.Ticks;
        return since1 >= DateTime.MinValue.Ticks && since1 <= DateTime.MaxValue.Ticks
            ? new DateTime((long)since1, DateTimeKind.Utc)
            : throw new InvalidDataException("it holds a time outside of the years 1 to 9999");
    }
}

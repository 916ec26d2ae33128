using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Reports;

/// <summary>The day that stands for a release where none is asked for, so that the same release gives the same report.</summary>
public static class ReleaseDay
{
    /// <summary>
    /// The latest day that its sources bear, as an edition or as the day of reading: the release is no older. Where none bears a
    /// day, the last of the year that it describes.
    /// </summary>
    public static DateOnly Of(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Sources.Max(Day) ?? new DateOnly(release.ReferenceYear, 12, 31);
    }

    private static DateOnly? Day(Source source)
    {
        DateOnly? edition = DateOnly.TryParseExact(
            source.Edition,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;
        return edition > source.Retrieved || source.Retrieved is null ? edition : source.Retrieved;
    }
}

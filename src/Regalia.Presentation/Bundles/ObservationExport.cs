using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Bundles;

/// <summary>Published values as one table, each with its source, licence and status.</summary>
public static class ObservationExport
{
    /// <summary>The licences that stand in the way of passing these rows on, each once.</summary>
    public static IReadOnlyList<Licence> Restricting(EvidenceRelease release, IEnumerable<Observation> rows)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(rows);
        return
        [
            .. rows.Where(r => r.Value is not null)
                .Select(r => release.LicenceOf(r.Source))
                .Where(l => !l.Open)
                .DistinctBy(l => l.Id, StringComparer.Ordinal)
                .OrderBy(l => l.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The table. A blank value is missing: the state says why.</summary>
    public static string Write(EvidenceRelease release, IEnumerable<Observation> rows)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(rows);
        var csv = new CsvText([
            "country",
            "indicator",
            "year",
            "value",
            "unit",
            "standard_error",
            "state",
            "status",
            "source",
            "publisher",
            "edition",
            "locator",
            "licence",
            "release",
            "modified_release",
        ]);
        foreach (Observation row in rows)
        {
            Source source = release.Source(row.Source)!;
            csv.Text(row.Country.ToString())
                .Text(row.Indicator)
                .Whole(row.Year)
                .Number(row.Value)
                .Text(release.Indicator(row.Indicator)!.Unit)
                .Number(row.StandardError)
                .Text(Words.Of(row.State))
                .Text(Words.Of(row.Status))
                .Text(row.Source)
                .Text(source.Publisher)
                .Text(source.Edition)
                .Text(row.Locator)
                .Text(source.Licence)
                .Text(release.Version)
                .YesNo(release.IsModified)
                .EndRow();
        }
        return csv.ToString();
    }
}

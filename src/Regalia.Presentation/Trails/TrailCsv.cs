using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Trails;

/// <summary>
/// A number and everything it rests on as one table: the value, then each input before what comes after it, then what each
/// tabulation of incidents gives, then observations that do not count.
/// </summary>
public static class TrailCsv
{
    private const string NotGiven = "not given, or not read from a source";

    /// <summary>Its columns, in order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("role", "What the row is to the value.", range: "value, input, tabulation, not_counted"),
        BundleColumn.Whole("depth", "", "0 or more", "0 for the value, 1 for its inputs, 2 for theirs."),
        BundleColumn.Country,
        BundleColumn.Text("id", "Id of the indicator or, for a position, of the instrument."),
        BundleColumn.Whole(
            "year",
            "",
            "",
            "The year that it describes; of a tabulation the last one counted.",
            "no value"
        ),
        BundleColumn.Number("value", "as in unit", "", "The value.", BundleColumn.WithheldOrMissing),
        BundleColumn.Number(
            "standard_error",
            "as in unit",
            "above 0",
            "As published.",
            "withheld, or none was published"
        ),
        BundleColumn.Text("unit", "Unit of the indicator.", "a position, or none"),
        BundleColumn.Text(
            "state",
            "What the evidence says.",
            range: "value, none_found, no, estimated, unknown, not_applicable"
        ),
        BundleColumn.Text(
            "status",
            "Whether everything it rests on was read at the source.",
            "no value",
            "sourced, unverified"
        ),
        BundleColumn.Text("formula", "How a value came about that was not published as such.", "observed, or no value"),
        BundleColumn.Text("date", "Date of a position, as exactly as it is known.", "not given, or no position"),
        BundleColumn.Text("source", "Id of the source.", NotGiven),
        BundleColumn.Text("title", "Its title.", NotGiven),
        BundleColumn.Text("publisher", "Who published it.", NotGiven),
        BundleColumn.Text("edition", "Its edition or date.", NotGiven),
        BundleColumn.Text("address", "Where it stands; of a position what was read.", NotGiven),
        BundleColumn.Text("locator", "Where in the source: series, row, page or address.", NotGiven),
        BundleColumn.Text("retrieved", "Day on which it was read.", NotGiven),
        BundleColumn.Text("licence", "Licence of the source.", NotGiven),
        BundleColumn.Text("note", "Anything a reader should know.", "nothing"),
        BundleColumn.Text("file", "Table of the release that holds it.", "computed, or no value"),
        BundleColumn.Whole("row", "", "2 or more", "Line in that table, header = 1.", "computed, counted, or no value"),
        BundleColumn.Withheld,
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="release">The release.</param>
    /// <param name="trail">What to write.</param>
    /// <param name="includeRestricted">Whether to show figures whose licence is not open; else they are blank and marked as withheld.</param>
    public static string Of(EvidenceRelease release, EvidenceTrail trail, bool includeRestricted = true)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(trail);
        var terms = new TrailTerms(release, includeRestricted);
        var csv = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (TrailRow row in TrailRow.Of(release, trail, terms))
        {
            Write(csv, release, trail.Country, row);
        }
        return csv.ToString();
    }

    private static void Write(CsvText csv, EvidenceRelease release, Country country, TrailRow row)
    {
        Source? source = row.Source is { } id ? release.Source(id) : null;
        csv.Text(row.Role)
            .Whole(row.Depth)
            .Text(country.Code.ToString())
            .Text(row.Id)
            .Whole(row.Year)
            .Number(row.Withheld.IsEmpty ? row.Value : null)
            .Number(row.Withheld.IsEmpty ? row.StandardError : null)
            .Text(release.Indicator(row.Id)?.Unit)
            .Text(row.State)
            .Text(row.Status)
            .Text(row.Formula)
            .Text(row.Date)
            .Text(source?.Id)
            .Text(source?.Title)
            .Text(source?.Publisher)
            .Text(source?.Edition)
            .Text(source?.Address ?? row.Address)
            .Text(row.Locator)
            .Text(source?.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Text(source is null ? null : release.LicenceOf(source).Id)
            .Text(row.Note)
            .Text(row.File)
            .Whole(row.Row)
            .List(row.Withheld)
            .EndRow();
    }
}

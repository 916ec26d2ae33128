using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>What one source says about one country, indicator and year.</summary>
/// <param name="Country">The country.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Year">The year that the value describes.</param>
/// <param name="Value">
/// In the unit of the indicator; <see langword="null"/> exactly when the state is unknown or not applicable.
/// </param>
/// <param name="StandardError">
/// As published, in the same unit, above 0; <see langword="null"/> if none was published.
/// </param>
/// <param name="State">What the observation says.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Locator">
/// Where in the source: series code, row, page or address; <see langword="null"/> if not given.
/// </param>
/// <param name="Status">Whether it was read at its source.</param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in observations.csv, header = 1; 0: not of the release, but taken from the results of a scan.</param>
public sealed record Observation(
    Iso3 Country,
    string Indicator,
    int Year,
    double? Value,
    double? StandardError,
    EvidenceState State,
    string Source,
    string? Locator,
    VerificationStatus Status,
    string? Note,
    int Row
)
{
    /// <summary>Where it stands, for people.</summary>
    public string Place =>
        Row > 0
            ? string.Create(CultureInfo.InvariantCulture, $"observations.csv row {Row}")
            : "computed from technology results, not in the release";

    internal static readonly ImmutableArray<string> Columns =
    [
        "country",
        "indicator",
        "year",
        "value",
        "standard_error",
        "state",
        "source",
        "locator",
        "status",
        "note",
    ];

    internal static Observation Read(RowCells cells) =>
        new(
            cells.Iso3("country"),
            cells.Text("indicator"),
            cells.Integer("year"),
            cells.NumberOrNull("value"),
            cells.NumberOrNull("standard_error"),
            cells.Choice("state", Vocabulary.State),
            cells.Text("source"),
            cells.TextOrNull("locator"),
            cells.Choice("status", Vocabulary.Status),
            cells.TextOrNull("note"),
            cells.Row
        );
}

using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>A trend: counts with exact intervals, and everything that has to be said beside them.</summary>
/// <param name="trend">The trend.</param>
public sealed class TrendReport(Trend trend)
{
    /// <summary>What the columns of <see cref="Csv"/> mean, in their order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("snapshot", "Source and vintage."),
        BundleColumn.Text("level", "What each counted record stands for."),
        BundleColumn.Text("filter", "Which records are counted.", "every record"),
        BundleColumn.Text("by_date", "The date by which a record falls into a year.", range: "started, disclosed"),
        BundleColumn.Whole("year", "year", "", "The year.", "all years together"),
        BundleColumn.Text("group", "Region or country of a victim.", "not by group"),
        BundleColumn.Whole("count", "records", "0 up", "Records counted."),
        BundleColumn.Number("low", "records", "0 up", "Lower end of the exact 95 % interval (Garwood)."),
        BundleColumn.Number("high", "records", "0 up", "Upper end."),
        BundleColumn.Whole("unknown", "records", "0 up", "Records of which the filter is unknown; not counted."),
        BundleColumn.YesNo("incomplete", "Whether records of the year are still coming in."),
        BundleColumn.Number("corrected", "records", "0 up", "Count corrected for late records.", "not corrected"),
        BundleColumn.Number("corrected_low", "records", "0 up", "Lower end of its interval.", "not corrected"),
        BundleColumn.Number("corrected_high", "records", "0 up", "Upper end.", "not corrected"),
        BundleColumn.Text("rules_sha256", "Digest of the classification rules."),
        BundleColumn.Text("snapshot_sha256", "Digest of the files that were imported."),
    ];

    /// <summary>The trend.</summary>
    public Trend Trend => trend;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(trend.Snapshot.Name + ": " + TrendWords.Filter(trend));
        bool grouped = trend.Query.By.Group != TrendGroup.Whole;
        bool corrected = trend.Cells.Any(c => c.Corrected is not null);
        string[] headings =
        [
            .. trend.Query.By.ByYear ? (string[])["Year"] : [],
            .. grouped ? (string[])[IncidentWords.VictimsIn] : [],
            "Records",
            IncidentWords.Interval,
            IncidentWords.Unknown,
            .. corrected ? (string[])["Corrected", IncidentWords.Interval] : [],
        ];
        Table table = Screen.Table(headings);
        for (int i = headings.Length - (corrected ? 5 : 3); i < headings.Length; i++)
        {
            table.Columns[i].RightAligned().NoWrap();
        }
        foreach (TrendCell cell in trend.Cells.Where(c => !grouped || c.Count + c.Unknown > 0))
        {
            table.AddRow([
                .. trend.Query.By.ByYear ? [Screen.Plain(TrendWords.Year(cell))] : (Text[])[],
                .. grouped ? [Screen.Plain(TrendWords.Group(cell.Group))] : (Text[])[],
                Screen.Plain(IncidentWords.Count(cell.Count)),
                Screen.Plain(TrendWords.Interval(cell.Interval.Lower, cell.Interval.Upper)),
                Screen.Plain(IncidentWords.Count(cell.Unknown)),
                .. corrected
                    ?
                    [
                        Screen.Plain(
                            cell.Corrected is { } v
                                ? v.Value.ToString("0.#", CultureInfo.InvariantCulture)
                                : "not known"
                        ),
                        Screen.Plain(cell.Corrected is { } c ? TrendWords.Interval(c.Lower, c.Upper) : "not known"),
                    ]
                    : (Text[])[],
            ]);
        }
        console.Write(table);
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{trend.Counted:#,##0} {(trend.Counted == 1 ? "record" : "records")} of level {IncidentWords.Level(trend.Level)} counted, by the date they {IncidentWords.Basis(trend.Query.Basis)}."
            )
        );
        foreach (string warning in trend.Warnings)
        {
            console.Line("- " + warning);
        }
        console.Line("Rules " + trend.RulesDigest[..12] + ". " + IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a cell, also where nothing was counted.</summary>
    public string Csv()
    {
        var rows = new CsvText(Columns);
        foreach (TrendCell cell in trend.Cells)
        {
            rows.Text(trend.Snapshot.Name)
                .Text(trend.Level.Word())
                .Text(trend.Query.Filter.Canonical)
                .Text(Basis)
                .Whole(cell.Year)
                .Text(cell.Group)
                .Whole(cell.Count)
                .Number(cell.Interval.Lower)
                .Number(cell.Interval.Upper)
                .Whole(cell.Unknown)
                .YesNo(cell.IsIncomplete)
                .Number(cell.Corrected?.Value)
                .Number(cell.Corrected?.Lower)
                .Number(cell.Corrected?.Upper)
                .Text(trend.RulesDigest)
                .Text(trend.Snapshot.Digest)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            SnapshotJson.Write(json, trend.Snapshot);
            json.WriteString("countedLevel", trend.Level.Word());
            json.WriteString("filter", trend.Query.Filter.Canonical);
            json.WriteString("byDate", Basis);
            json.WriteString("by", trend.Query.By.ToString());
            json.WriteString("rulesSha256", trend.RulesDigest);
            json.WriteNumber("counted", trend.Counted);
            json.WriteNumber("unknown", trend.Unknown);
            json.WriteNumber("undated", trend.Undated);
            json.WriteNumber("outsideWindow", trend.Outside);
            json.WriteNumber("unlocated", trend.Unlocatable);
            json.WriteNumber("otherLevels", trend.OtherLevels);
            json.WriteNumberOrNull("incompleteFrom", trend.IncompleteFrom);
            json.WriteStrings("warnings", trend.Warnings);
            json.WriteStartArray("cells");
            foreach (TrendCell cell in trend.Cells)
            {
                json.WriteStartObject();
                json.WriteNumberOrNull("year", cell.Year);
                json.WriteString("group", cell.Group);
                json.WriteNumber("count", cell.Count);
                json.WriteNumber("low", cell.Interval.Lower);
                json.WriteNumber("high", cell.Interval.Upper);
                json.WriteNumber("unknown", cell.Unknown);
                json.WriteBoolean("incomplete", cell.IsIncomplete);
                json.WriteNumberOrNull("corrected", cell.Corrected?.Value);
                json.WriteNumberOrNull("correctedLow", cell.Corrected?.Lower);
                json.WriteNumberOrNull("correctedHigh", cell.Corrected?.Upper);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>As a picture; null where there is nothing by year to draw.</summary>
    public string? Svg() => TrendChart.Of(trend)?.Svg(SvgUse.Alone);

    private string Basis => trend.Query.Basis == YearBasis.Disclosed ? "disclosed" : "started";
}

using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Technology;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>Two countries side by side, arranged by the stages of a technology's life.</summary>
/// <param name="results">The results it is made from.</param>
/// <param name="pair">The two countries.</param>
public sealed class CooperationReport(TechnologyResults results, CountryCooperation pair)
{
    internal const string Balance = "Balance: smaller share / larger, 0 (all is one's) to 1 (equal).";

    internal const string Complementarity =
        "Complementarity: 1 - cosine of the two profiles of shares over all these technologies, 0 (the same proportions) to 1 (strong in different ones).";

    internal const string Relative =
        "Joint works count once; their citations are relative to the mean of technology and year (1 = the world's mean).";

    internal static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("stage", "Stage of the technology's life; unassigned where no source gives one."),
        BundleColumn.Text("technology", "Id of the technology."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("status", "How far its query is worked out.", range: "draft, done"),
        BundleColumn.Whole("first_year", "year", "", "First publication year of the window."),
        BundleColumn.Whole("last_year", "year", "", "Last publication year of the window."),
        BundleColumn.Text("counting", "How works of several are counted.", range: "fractional, whole"),
        BundleColumn.Whole("top_percent", "%", "1, 5, 10", "Which top."),
        BundleColumn.Text("first", "The first country, ISO 3166-1 alpha-3."),
        BundleColumn.Share(
            "first_share_of_top",
            "Its share of all located credit in the top.",
            "no work, or none located"
        ),
        BundleColumn.Whole("first_rank", "", "1 up", "Its rank.", "no work"),
        BundleColumn.Text("second", "The second country."),
        BundleColumn.Share("second_share_of_top", "Its share.", "no work, or none located"),
        BundleColumn.Whole("second_rank", "", "1 up", "Its rank.", "no work"),
        BundleColumn.Share("balance", Balance, "neither has any"),
        BundleColumn.Share("together_share_of_top", "Share of the two as if one country.", "none is located"),
        BundleColumn.Whole("joint_works", "works", "0 up", "Works of both."),
        BundleColumn.Share("joint_share_of_pair", "Of the works of either.", "no works"),
        BundleColumn.Share("joint_top_rate", "Which part of the joint works is in the top.", "no joint works"),
        BundleColumn.Number("joint_relative_citations", "", "0 up", Relative, "no joint works"),
        BundleColumn.YesNo("small_sample", "Whether the top holds under 30 works."),
        BundleColumn.YesNo("synthetic", "Whether the records are made up: the row then says nothing about the world."),
        BundleColumn.YesNo("incomplete", "Whether part files of the snapshot could not be read."),
        BundleColumn.Text("results_sha256", "Digest of the results."),
    ];

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (results.IsSynthetic)
        {
            console.Line(LeadershipWords.Synthetic);
        }
        (string first, string second) = (Code(pair.First), Code(pair.Second));
        console.Heading(CountryNames.Name(pair.First) + " and " + CountryNames.Name(pair.Second) + ", " + pair.Window);
        int[] kept = LeadershipTable.IsNarrow(console) ? [0, 1, 2, 3, 4, 7, 8, 11] : [.. Enumerable.Range(0, 12)];
        foreach (IGrouping<string, TechnologyPair> stage in Stages(pair))
        {
            console.Line();
            console.Line("Stage: " + stage.Key);
            Table table = LeadershipTable.Kept(
                kept,
                [
                    "Technology",
                    first,
                    "Rank",
                    second,
                    "Rank",
                    "Ahead",
                    "Balance",
                    "Both",
                    "Joint\nworks",
                    "Of\npair's",
                    "PP(top)",
                    "Cited",
                ],
                n => n is not (0 or 5)
            );
            foreach (TechnologyPair one in stage)
            {
                LeadershipTable.Add(
                    table,
                    kept,
                    [
                        Screen.Plain(
                            LeadershipWords.Name(one.Leadership.Technology)
                                + (one.Leadership.Coverage.IsSmall ? " (*)" : "")
                        ),
                        Screen.Plain(LeadershipWords.Percent(one.First?.ShareOfTop)),
                        Screen.Plain(Rank(one.First)),
                        Screen.Plain(LeadershipWords.Percent(one.Second?.ShareOfTop)),
                        Screen.Plain(Rank(one.Second)),
                        Screen.Plain(Ahead(one)),
                        Screen.Plain(Decimal(one.Balance)),
                        Screen.Plain(LeadershipWords.Percent(one.ShareTogether)),
                        Screen.Plain(LeadershipWords.Number(one.Joint.Works)),
                        Screen.Plain(LeadershipWords.Percent(one.Joint.Share)),
                        Screen.Plain(LeadershipWords.Percent(one.Joint.TopRate)),
                        Screen.Plain(Decimal(one.Joint.RelativeCitations)),
                    ]
                );
            }
            console.Write(table);
        }
        if (LeadershipTable.IsNarrow(console))
        {
            console.Line(LeadershipTable.Narrowed);
        }
        console.Line(
            "Complementarity over "
                + LeadershipWords.Number(pair.Technologies.Length)
                + (pair.Technologies.Length == 1 ? " technology: " : " technologies: ")
                + Decimal(pair.Complementarity)
                + (
                    pair.Technologies.Length == 1 && pair.Complementarity is not null
                        ? ", as it is of any single one"
                        : ""
                )
                + "."
        );
        foreach (string note in Notes().Where(n => !ReferenceEquals(n, LeadershipWords.Synthetic)))
        {
            console.Line("- " + note);
        }
    }

    /// <summary>As CSV: a row a technology.</summary>
    public string Csv()
    {
        CsvText rows = new(Columns);
        foreach (TechnologyPair one in Stages(pair).SelectMany(s => s))
        {
            TechnologyLeadership ranked = one.Leadership;
            rows.Text(ranked.Technology.Stage ?? LeadershipWords.Unstaged)
                .Text(ranked.Technology.Id)
                .Text(ranked.Technology.Name)
                .Text(LeadershipWords.Status(ranked.Technology))
                .Whole(ranked.Window.First)
                .Whole(ranked.Window.Last)
                .Text(LeadershipWords.Counting(ranked.Counting))
                .Whole((int)ranked.Top)
                .Text(Code(pair.First))
                .Number(one.First?.ShareOfTop)
                .Whole(one.First?.Rank)
                .Text(Code(pair.Second))
                .Number(one.Second?.ShareOfTop)
                .Whole(one.Second?.Rank)
                .Number(one.Balance)
                .Number(one.ShareTogether)
                .Whole(one.Joint.Works)
                .Number(one.Joint.Share)
                .Number(one.Joint.TopRate)
                .Number(one.Joint.RelativeCitations)
                .YesNo(ranked.Coverage.IsSmall)
                .YesNo(results.IsSynthetic)
                .YesNo(!results.IncompleteParts.IsEmpty)
                .Text(results.Digest)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            LeadershipJson.WriteResults(json, results);
            json.WriteStrings("notes", Notes());
            json.WriteString("first", Code(pair.First));
            json.WriteString("second", Code(pair.Second));
            json.WriteNumber("firstYear", pair.Window.First);
            json.WriteNumber("lastYear", pair.Window.Last);
            json.WriteNumberOrNull("complementarity", pair.Complementarity);
            json.WriteStartArray("stages");
            foreach (IGrouping<string, TechnologyPair> stage in Stages(pair))
            {
                json.WriteStartObject();
                json.WriteString("stage", stage.Key);
                json.WriteStartArray("technologies");
                foreach (TechnologyPair one in stage)
                {
                    json.WriteStartObject();
                    LeadershipJson.WriteTechnology(json, one.Leadership.Technology);
                    json.WriteBoolean("smallSample", one.Leadership.Coverage.IsSmall);
                    WriteCountry(json, "firstFigures", one.First);
                    WriteCountry(json, "secondFigures", one.Second);
                    json.WriteNumberOrNull("balance", one.Balance);
                    json.WriteNumberOrNull("togetherShareOfTop", one.ShareTogether);
                    json.WriteNumber("jointWorks", one.Joint.Works);
                    json.WriteNumberOrNull("jointShareOfPair", one.Joint.Share);
                    json.WriteNumberOrNull("jointTopRate", one.Joint.TopRate);
                    json.WriteNumberOrNull("jointRelativeCitations", one.Joint.RelativeCitations);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static void WriteCountry(System.Text.Json.Utf8JsonWriter json, string name, Standing? figures)
    {
        if (figures is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        LeadershipJson.WriteFigures(json, figures);
        json.WriteEndObject();
    }

    private IEnumerable<string> Notes() =>
        [
            .. LeadershipNotes
                .Of(results, [.. pair.Technologies.Select(t => t.Leadership)])
                .Where(n => !ReferenceEquals(n, LeadershipWords.RiskRule)),
            Balance,
            Complementarity,
            Relative,
        ];

    internal static IEnumerable<IGrouping<string, TechnologyPair>> Stages(CountryCooperation pair) =>
        pair
            .Technologies.GroupBy(
                t => t.Leadership.Technology.Stage ?? LeadershipWords.Unstaged,
                StringComparer.Ordinal
            )
            .OrderBy(s => LifeCycleStages.Place(s.Key))
            .ThenBy(s => s.Key, StringComparer.Ordinal);

    private static string Code(CountryCode country) => CountryNames.Iso3(country)!;

    private static string Rank(Standing? figures) =>
        figures is null ? Figures.Missing : figures.Rank.ToString(CultureInfo.InvariantCulture);

    private static string Decimal(double? number) =>
        number is { } n ? n.ToString("F2", CultureInfo.InvariantCulture) : Figures.Missing;

    private string Ahead(TechnologyPair one) =>
        (one.First?.ShareOfTop ?? 0).CompareTo(one.Second?.ShareOfTop ?? 0) switch
        {
            > 0 => Code(pair.First),
            < 0 => Code(pair.Second),
            _ => Figures.Missing,
        };
}

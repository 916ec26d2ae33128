using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>Two countries side by side in every technology, by the stages of a technology's life.</summary>
public static class CooperationView
{
    private const string Title = "Two countries side by side";

    /// <summary>Where no results are open.</summary>
    public static View Closed() => TechnologyNotes.NoResults("regalia tech cooperate AUS KOR --facts DIR --csv");

    /// <summary>Where the results hold no work.</summary>
    public static View Empty(TechnologyArchive archive) =>
        TechnologyNotes.NoWorks(archive, "regalia tech cooperate AUS KOR --facts DIR --csv");

    /// <summary>Where one of the countries is still to be chosen.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static View Open(TechnologyArchive archive, CooperationChoice choice)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(choice);
        return new View(
            "technology-cooperate",
            new Publication(
                TechnologyNotes.Marked(archive.Results, Title),
                "Choose two countries: what each is strong in, and what they publish together.",
                [
                    .. TechnologyNotes.Banners(archive.Results),
                    Controls(archive, choice, archive.Ranked(choice.Ranking)),
                    TechnologyNotes.NotAspi,
                ]
            )
            {
                Kicker = "Technology",
            },
            () => "note\n" + "choose two countries\n",
            () => Envelope.Write(json => json.WriteNull("stages")),
            Regalia.Presentation.Incidents.IncidentColumns.OfNote
        )
        {
            Command = "regalia tech cooperate AUS KOR" + choice.Ranking.AsOptions + " --csv",
        };
    }

    /// <summary>Makes the view.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static View Of(TechnologyArchive archive, CooperationChoice choice)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(choice);
        CountryCooperation pair = archive.Pair(choice.Ranking, choice.First, choice.Second);
        CooperationReport report = new(archive.Results, pair);
        ImmutableArray<TechnologyLeadership> ranked = [.. pair.Technologies.Select(t => t.Leadership)];
        (string first, string second) = (CountryNames.Name(pair.First), CountryNames.Name(pair.Second));
        return new View(
            "technology-cooperate-" + CountryNames.Iso3(pair.First) + "-" + CountryNames.Iso3(pair.Second),
            new Publication(
                TechnologyNotes.Marked(archive.Results, first + " and " + second),
                Finding(pair, choice),
                [
                    .. TechnologyNotes.Banners(archive.Results),
                    Controls(archive, choice, ranked),
                    Stages(pair),
                    Shares(pair, choice),
                    Joint(pair, choice),
                    new Section(
                        "reading",
                        "How to read it",
                        [
                            new BulletList([
                                "Ahead: whose share is greater; where the intervals meet, it is not certain who is, and the table says so.",
                                CooperationReport.Balance,
                                CooperationReport.Complementarity,
                                CooperationReport.Relative,
                                .. TechnologyNotes
                                    .Of(archive.Results, ranked)
                                    .Where(n =>
                                        !string.Equals(n.Plain, LeadershipWords.RiskRule, StringComparison.Ordinal)
                                    ),
                            ]),
                        ]
                    ),
                    new Section(
                        "provenance",
                        "Where it comes from",
                        [new Facts(TechnologyNotes.Provenance(archive.Results))]
                    ),
                    new Paragraph(Prose.To("All technologies", choice.Ranking.On(PageAddress.Technologies)) + "."),
                    TechnologyNotes.NotAspi,
                ]
            )
            {
                Kicker = "Technology, two countries",
            },
            report.Csv,
            report.Json,
            CooperationReport.Columns
        )
        {
            Command =
                "regalia tech cooperate "
                + CountryNames.Iso3(pair.First)
                + " "
                + CountryNames.Iso3(pair.Second)
                + choice.Ranking.AsOptions
                + " --csv",
        };
    }

    private static string Finding(CountryCooperation pair, CooperationChoice choice)
    {
        int joint = pair.Technologies.Count(t => t.Joint.Works > 0);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{CountryNames.Name(pair.First)} has the greater share in {pair.Technologies.Count(t => Ahead(t) > 0)} of {pair.Technologies.Length} technologies, {CountryNames.Name(pair.Second)} in {pair.Technologies.Count(t => Ahead(t) < 0)}; they have joint works in {joint}, {choice.Ranking.Window.First} to {choice.Ranking.Window.Last}."
            )
            + (
                pair.Complementarity is { } complementarity
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $" Complementarity {complementarity:F2}, from 0 (strong in the same) to 1 (in different ones)."
                    )
                    : ""
            );
    }

    private static Controls Controls(
        TechnologyArchive archive,
        CooperationChoice choice,
        ImmutableArray<TechnologyLeadership> ranked
    )
    {
        ImmutableArray<ControlOption> countries =
        [
            new("", "Choose a country"),
            .. ranked
                .SelectMany(r => r.Countries.Select(c => c.Country))
                .Append(choice.First)
                .Append(choice.Second)
                .Distinct()
                .Where(c => CountryNames.Iso3(c) is { Length: 3 })
                .Select(c => new ControlOption(CountryNames.Iso3(c)!, CountryNames.Name(c)))
                .OrderBy(c => c.Label, StringComparer.Ordinal),
        ];
        return new(
            "choose",
            "Choose two countries, and how technologies are ranked",
            PageAddress.Cooperation,
            [
                new ChoiceField("a", "Country", countries, [CountryNames.Iso3(choice.First) ?? ""]),
                new ChoiceField("b", "And country", countries, [CountryNames.Iso3(choice.Second) ?? ""]),
                .. TechnologyControls.Ranking(archive, choice.Ranking),
            ],
            "Show"
        );
    }

    private static DataTable Stages(CountryCooperation pair) =>
        new(
            "stage-table",
            "By stage of a technology's life",
            [
                new("Stage"),
                new("Technologies", IsNumber: true),
                new(CountryNames.Name(pair.First) + " ahead", IsNumber: true),
                new(CountryNames.Name(pair.Second) + " ahead", IsNumber: true),
                new("With joint works", IsNumber: true),
            ],
            [
                .. CooperationReport
                    .Stages(pair)
                    .Select(stage => new DataRow([
                        stage.Key,
                        StandingText.Count(stage.Count()),
                        StandingText.Count(stage.Count(t => Ahead(t) > 0)),
                        StandingText.Count(stage.Count(t => Ahead(t) < 0)),
                        StandingText.Count(stage.Count(t => t.Joint.Works > 0)),
                    ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static DataTable Shares(CountryCooperation pair, CooperationChoice choice) =>
        new(
            "share-table",
            "Shares, " + choice.Ranking.InWords,
            [
                new("Technology"),
                new(CountryNames.Name(pair.First) + ", 95 % interval", IsNumber: true),
                new(CountryNames.Name(pair.Second) + ", 95 % interval", IsNumber: true),
                new("Ahead"),
                new("Balance", IsNumber: true) { Description = CooperationReport.Balance },
                new("Both as one", IsNumber: true)
                {
                    Description = "Share of the two together; by whole counting a work of both counts once.",
                },
            ],
            [
                .. Rows(
                    pair,
                    choice,
                    one =>
                        [
                            Share(one.First),
                            Share(one.Second),
                            new DataCell(
                                Ahead(one) == 0
                                    ? "neither"
                                    : CountryNames.Name(Ahead(one) > 0 ? pair.First : pair.Second)
                            )
                            {
                                Detail = Ahead(one) != 0 && Meet(one) ? (Prose)"not certain" : null,
                            },
                            Decimal(one.Balance),
                            StandingText.Percent(one.ShareTogether),
                        ]
                ),
            ]
        );

    private static DataTable Joint(CountryCooperation pair, CooperationChoice choice) =>
        new(
            "joint-table",
            "Works of both",
            [
                new("Technology"),
                new("Joint works", IsNumber: true),
                new("Of the pair's works", IsNumber: true),
                new("PP(top)", IsNumber: true) { Description = "Which part of the joint works is in the top." },
                new("Citations, world = 1", IsNumber: true) { Description = CooperationReport.Relative },
            ],
            [
                .. Rows(
                    pair,
                    choice,
                    one =>
                        [
                            StandingText.Count(one.Joint.Works),
                            StandingText.Percent(one.Joint.Share),
                            StandingText.Percent(one.Joint.TopRate),
                            Decimal(one.Joint.RelativeCitations),
                        ]
                ),
            ]
        );

    private static IEnumerable<DataRow> Rows(
        CountryCooperation pair,
        CooperationChoice choice,
        Func<TechnologyPair, DataCell[]> cells
    ) =>
        CooperationReport
            .Stages(pair)
            .SelectMany(stage =>
                stage.Select(one => new DataRow([
                    new DataCell(
                        Prose.To(
                            one.Leadership.Technology.Name,
                            choice.Ranking.On(PageAddress.Technology(one.Leadership.Technology.Id))
                        )
                    )
                    {
                        Detail = StandingText.Marks(one.Leadership) is { } marks ? (Prose)marks : null,
                    },
                    .. cells(one),
                ])
                {
                    Group = "Stage: " + stage.Key,
                })
            );

    private static DataCell Share(Standing? figures)
    {
        DataCell cell = StandingText.Share(figures);
        return figures?.ShareOfTop is null
            ? cell
            : cell with
            {
                Detail =
                    (cell.Detail is { } point ? point + ", " : Prose.None)
                    + string.Create(CultureInfo.InvariantCulture, $"rank {figures.Rank}"),
            };
    }

    private static DataCell Decimal(double? number) =>
        number is { } n ? new DataCell(n.ToString("F2", CultureInfo.InvariantCulture)) { Number = n } : "none";

    // 1: the first has the greater share; -1: the second.
    private static int Ahead(TechnologyPair one) => (one.First?.ShareOfTop ?? 0).CompareTo(one.Second?.ShareOfTop ?? 0);

    private static bool Meet(TechnologyPair one) =>
        one is { First.Interval.Share: var first, Second.Interval.Share: var second }
        && first.Low <= second.High
        && second.Low <= first.High;
}

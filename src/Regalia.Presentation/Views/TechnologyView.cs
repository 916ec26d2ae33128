using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>One technology: trend, leaders, institutions, monopoly risk, other ways of counting, what it rests on.</summary>
public static class TechnologyView
{
    private const int Rows = 20;

    /// <summary>Where no results are open.</summary>
    public static View Closed() => TechnologyNotes.NoResults("regalia tech show ID --facts DIR --csv");

    /// <summary>Where the results hold no work.</summary>
    public static View Empty(TechnologyArchive archive) =>
        TechnologyNotes.NoWorks(archive, "regalia tech show ID --facts DIR --csv");

    /// <summary>Makes the view.</summary>
    /// <param name="archive">The results.</param>
    /// <param name="choice">How it is ranked.</param>
    /// <param name="position">Position of the technology in the results.</param>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static View Of(TechnologyArchive archive, RankingChoice choice, int position)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(choice);
        ImmutableArray<TechnologyLeadership> windows = archive.Trend(choice, position);
        TechnologyLeadership one = windows[^1];
        TechnologyReport report = new(archive.Results, windows);
        PageAddress page = PageAddress.Technology(one.Technology.Id);
        return new View(
            "technology-" + one.Technology.Id,
            new Publication(
                TechnologyNotes.Marked(archive.Results, LeadershipWords.Name(one.Technology)),
                Finding(one),
                [
                    .. TechnologyNotes.Banners(archive.Results),
                    .. one.Technology.Status == DefinitionStatus.Draft
                        ?
                        [
                            new Note(
                                NoteKind.Caution,
                                "Draft: the query has not been held against known works. Read its figures as provisional."
                            ),
                        ]
                        : (Block[])[],
                    .. one.Coverage.IsSmall && one.Coverage.Works > 0
                        ?
                        [
                            new Note(
                                NoteKind.Caution,
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"Small sample: the top holds {one.Coverage.TopWorks:#,##0.#} works, fewer than {WindowCoverage.SmallSample}. A few works decide."
                                )
                            ),
                        ]
                        : (Block[])[],
                    new Controls(
                        "choose",
                        "Choose how it is ranked",
                        page,
                        TechnologyControls.Ranking(archive, choice),
                        "Show"
                    ),
                    Trend(archive, choice, windows, page),
                    new Section("countries", "Countries", [Unless(one.Countries.IsEmpty, "country", Countries(one))]),
                    new Section(
                        "institutions",
                        "Leading institutions",
                        [Unless(one.Institutions.IsEmpty, "institution", Institutions(one))]
                    ),
                    TechnologyRisk.Section(one),
                    new Section(
                        "methods",
                        "Does it hang on the method?",
                        [TechnologyTables.Methods(one, choice, page)]
                    ),
                    new Section(
                        "coverage",
                        "What it rests on",
                        [
                            TechnologyTables.Thresholds(one),
                            new Facts(TechnologyTables.Coverage(one)),
                            new BulletList([
                                .. TechnologyNotes
                                    .Of(archive.Results, [one])
                                    .Where(n =>
                                        !string.Equals(n.Plain, LeadershipWords.RiskRule, StringComparison.Ordinal)
                                    ),
                            ]),
                        ]
                    ),
                    .. TechnologyQuery.Sections(archive, one.Technology, choice.On(page)),
                    new Paragraph(
                        Prose.To("All technologies", choice.On(PageAddress.Technologies))
                            + "; those of "
                            + Prose.To(
                                one.Technology.Category,
                                new TechnologiesChoice(choice) { Category = one.Technology.Category }.Address
                            )
                            + "."
                    ),
                    TechnologyNotes.NotAspi,
                ]
            )
            {
                Kicker = "Technology, " + one.Technology.Category,
            },
            report.Csv,
            report.Json,
            LeadershipCsv.CountryColumns
        )
        {
            Command = "regalia tech show " + one.Technology.Id + choice.AsOptions + " --csv",
        };
    }

    private static string Finding(TechnologyLeadership one) =>
        one.Lead.Leaders.IsEmpty
            ? "Nobody leads: "
                + (
                    one.Coverage.Works > 0
                        ? "no credit of the top is located."
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"no work of it of {one.Window.First} to {one.Window.Last} was found."
                        )
                )
            : LeadershipWords.Leaders(one.Lead)
                + (one.Lead.Leaders.Length > 1 ? " lead together" : " leads")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $" in {one.Window.First} to {one.Window.Last}: lead ratio "
                )
                + (one.Interval?.Ratio is { } ratio ? StandingText.Ratios(ratio) + ", point " : "")
                + LeadershipWords.Ratio(one.Lead.Ratio)
                + "; monopoly risk "
                + LeadershipWords.Risk(one.Lead.Risk?.Level)
                + ", by thresholds that are unverified. "
                + (
                    one.IsMethodSensitive
                        ? "By another way of counting leader or risk is another."
                        : "Leader and risk are the same by every way of counting."
                );

    private static Section Trend(
        TechnologyArchive archive,
        RankingChoice choice,
        ImmutableArray<TechnologyLeadership> windows,
        PageAddress page
    )
    {
        Chart? chart = LeadershipChart.Of(
            windows,
            archive.Results.IsSynthetic,
            window => (choice with { Window = window }).On(page)
        );
        return new Section(
            "trend",
            "Trend",
            [
                chart is null
                    ? new Note(NoteKind.Empty, "Nothing to draw: no credit of the top is located.")
                    : new Figure(
                        chart,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Each window of {choice.Window.Length} publication years stands at its last, with its 95 % interval; the countries are those in front in {choice.Window.First} to {choice.Window.Last}. Windows overlap, so points beside each other share most of their works. Hatched: works of the window have had under two years to be cited."
                        )
                    ),
            ]
        );
    }

    private static Block Unless(bool isEmpty, string what, DataTable table) =>
        isEmpty ? new Note(NoteKind.Empty, $"No {what} has a work in this window.") : table;

    private static DataTable Countries(TechnologyLeadership one) =>
        new(
            "country-table",
            "Countries by credit in the top",
            [new("Country"), .. s_figures],
            [
                .. one
                    .Countries.Take(Rows)
                    .Select(c => new DataRow([CountryNames.Name(c.Country), .. Figures(c.Figures)])),
            ]
        )
        {
            Note =
                one.Countries.Length > Rows
                    ? (Prose)
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The first {Rows} of {one.Countries.Length} countries with a work; the CSV has all."
                        )
                    : null,
        };

    private static DataTable Institutions(TechnologyLeadership one) =>
        new(
            "institution-table",
            "Institutions by credit in the top",
            [new("Institution"), new("Country"), .. s_figures],
            [
                .. one.Institutions.Select(i => new DataRow([
                    i.Institution.Name.Length > 0
                        ? i.Institution.Name
                        : string.Create(CultureInfo.InvariantCulture, $"I{i.Institution.Number}, no name given"),
                    i.Institution.Country.IsNone ? "unknown" : CountryNames.Name(i.Institution.Country),
                    .. Figures(i.Figures),
                ])),
            ]
        )
        {
            Note = string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Institutions.Length} of {one.InstitutionCount:#,##0} institutions with a work. Name and country as the newest record has them."
            ),
        };

    private static readonly DataColumn[] s_figures =
    [
        new("Share of the top, 95 % interval", IsNumber: true)
        {
            Description = "Its credit in the top, of all located credit there.",
        },
        new("Rank, 95 % interval", IsNumber: true) { Description = "1 + how many have more credit in the top." },
        new("Credit in the top", IsNumber: true) { Description = "In works, by the counting chosen." },
        new("Works", IsNumber: true) { Description = "Works with a part in them, each once." },
        new("Share of all", IsNumber: true) { Description = "Its credit in all works of the window, of all located." },
        new("PP(top)", IsNumber: true) { Description = "Which part of its own credit is in the top." },
        new("H-index", IsNumber: true) { Description = "Of its works of the window." },
    ];

    private static DataCell[] Figures(Standing figures) =>
        [
            StandingText.Share(figures),
            StandingText.Rank(figures),
            StandingText.Count(figures.TopCredit),
            StandingText.Count(figures.Works),
            StandingText.Percent(figures.ShareOfPublications),
            StandingText.Percent(figures.TopRate),
            StandingText.Count(figures.HIndex),
        ];
}

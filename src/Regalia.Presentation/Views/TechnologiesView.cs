using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>Who leads in each technology: a list by category, to be narrowed and put in order.</summary>
public static class TechnologiesView
{
    private const int MostLeaders = 3;

    /// <summary>Where no results are open.</summary>
    public static View Closed() => TechnologyNotes.NoResults("regalia tech rank --facts DIR --csv");

    /// <summary>Where the results hold no work.</summary>
    public static View Empty(TechnologyArchive archive) =>
        TechnologyNotes.NoWorks(archive, "regalia tech rank --facts DIR --csv");

    /// <summary>Makes the view.</summary>
    /// <exception cref="InvalidDataException">The results are damaged.</exception>
    public static View Of(TechnologyArchive archive, TechnologiesChoice choice)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(choice);
        ImmutableArray<TechnologyLeadership> ranked = archive.Ranked(choice.Ranking);
        ImmutableArray<TechnologyLeadership> taken = [.. ranked.Where(choice.Takes)];
        LeadershipReport report = new(archive.Results, taken, RankedBy.Country, limit: null);
        return new View(
            "technology",
            new Publication(
                TechnologyNotes.Marked(archive.Results, "Technology leadership"),
                Finding(choice, ranked, taken),
                [
                    .. TechnologyNotes.Banners(archive.Results),
                    TechnologiesControls.Of(archive, choice, ranked),
                    taken.IsEmpty
                        ? new Note(
                            NoteKind.Empty,
                            "No technology is left. "
                                + Prose.To(
                                    "All technologies",
                                    new TechnologiesChoice(choice.Ranking) { Order = choice.Order }.Address
                                )
                        )
                        : Table(choice, [.. choice.Sorted(taken)]),
                    new Paragraph(
                        Prose.To("Two countries side by side", choice.Ranking.On(PageAddress.Cooperation))
                            + ", by the stages of a technology's life."
                    ),
                    new Section(
                        "reading",
                        "How to read it",
                        [
                            new BulletList([
                                "Share: credit of the country in the "
                                    + choice.Ranking.InWords
                                    + ", of all located credit there; lead ratio: share of the first, divided by that of the second.",
                                .. TechnologyNotes.Of(archive.Results, taken.IsEmpty ? ranked : taken),
                            ]),
                        ]
                    ),
                    new Section(
                        "provenance",
                        "Where it comes from",
                        [new Facts(TechnologyNotes.Provenance(archive.Results))]
                    ),
                    TechnologyNotes.NotAspi,
                ]
            )
            {
                Kicker = "Technology",
            },
            report.Csv,
            report.Json,
            LeadershipCsv.CountryColumns
        )
        {
            Command =
                "regalia tech rank"
                + choice.Ranking.AsOptions
                + (choice.IsAll ? "" : string.Concat(taken.Select(t => " --technology " + t.Technology.Id)))
                + " --csv",
        };
    }

    private static string Finding(
        TechnologiesChoice choice,
        ImmutableArray<TechnologyLeadership> ranked,
        ImmutableArray<TechnologyLeadership> taken
    )
    {
        (string Name, int Count)[] leaders =
        [
            .. taken
                .SelectMany(t => t.Lead.Leaders)
                .CountBy(l => l)
                .Select(l => (CountryNames.Name(l.Key), l.Value))
                .OrderByDescending(l => l.Value)
                .ThenBy(l => l.Item1, StringComparer.Ordinal),
        ];
        int high = taken.Count(t => t.Lead.Risk?.Level == RiskLevel.High);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{taken.Length} of {ranked.Length} technologies, {choice.Ranking.Window.First} to {choice.Ranking.Window.Last}"
            )
            + (
                leaders.Length == 0
                    ? "; nobody leads in any of them."
                    : ": "
                        + string.Join(
                            ", ",
                            leaders
                                .Take(MostLeaders)
                                .Select(l =>
                                    string.Create(CultureInfo.InvariantCulture, $"{l.Name} leads in {l.Count}")
                                )
                        )
                        + (
                            leaders.Length > MostLeaders
                                ? string.Create(
                                    CultureInfo.InvariantCulture,
                                    $", {leaders.Length - MostLeaders} more countries in others"
                                )
                                : ""
                        )
                        + ". Monopoly risk, by thresholds that are unverified, is high in "
                        + Number(high)
                        + "; drafts of a query are behind "
                        + Number(taken.Count(t => t.Technology.Status == DefinitionStatus.Draft))
                        + "."
            );

        static string Number(int count) => count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture);
    }

    private static DataTable Table(TechnologiesChoice choice, ImmutableArray<TechnologyLeadership> rows) =>
        new(
            "technology-table",
            "Who leads, " + choice.Ranking.InWords,
            [
                new("Technology"),
                new("Leader"),
                new("Its share, 95 % interval", IsNumber: true),
                new("Second"),
                new("Lead ratio, 95 % interval", IsNumber: true),
                new("Monopoly risk (unverified)"),
                new("Other counting")
                {
                    Description =
                        "Whether the leader or the risk is another by fractional or whole counting and the top 10, 5 or 1 %.",
                },
            ],
            [
                .. rows.Select(one => new DataRow([
                    new DataCell(
                        Prose.To(one.Technology.Name, choice.Ranking.On(PageAddress.Technology(one.Technology.Id)))
                    )
                    {
                        Detail = Detail(choice, one) is { } detail ? (Prose)detail : null,
                    },
                    new DataCell(
                        one.Lead.Leaders.IsEmpty ? LeadershipWords.NobodyLeads : LeadershipWords.Leaders(one.Lead)
                    )
                    {
                        Detail =
                            one.Interval is { Used: > 0 } sure && !one.Lead.Leaders.IsEmpty
                                ? (Prose)("in " + LeadershipWords.Percent(sure.LeaderLeads) + " of replicates")
                                : null,
                    },
                    one.Lead.Leaders.IsEmpty
                        ? LeadershipWords.NobodyLeads
                        : StandingText.Share(one.Of(one.Lead.Leader)),
                    one.Lead.Second.IsNone
                        ? "no second"
                        : new DataCell(CountryNames.Name(one.Lead.Second))
                        {
                            Detail = one.Of(one.Lead.Second)?.Interval is { } interval
                                ? (Prose)StandingText.Percents(interval.Share)
                                : null,
                        },
                    StandingText.Ratio(one),
                    new DataCell(LeadershipWords.Risk(one.Lead.Risk?.Level))
                    {
                        Detail = StandingText.Reading(one.Lead),
                    },
                    one.IsMethodSensitive ? "changes it"
                    : one.Lead.Leaders.IsEmpty ? LeadershipWords.NobodyLeads
                    : "same",
                ])
                {
                    Group = choice.Order == TechnologyOrder.Category ? one.Technology.Category : null,
                }),
            ]
        )
        {
            Note =
                "Draft: the query has not been held against known works. In replicates: how often the same country leads when works are drawn anew.",
        };

    private static string? Detail(TechnologiesChoice choice, TechnologyLeadership one)
    {
        string? marks = StandingText.Marks(one);
        return choice.Order == TechnologyOrder.Category ? marks
            : marks is null ? one.Technology.Category
            : one.Technology.Category + ", " + marks;
    }
}

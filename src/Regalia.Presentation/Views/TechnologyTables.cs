using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>Tables of what a technology's figures hang on.</summary>
internal static class TechnologyTables
{
    internal static DataTable Methods(TechnologyLeadership one, RankingChoice choice, PageAddress page) =>
        new(
            "method-table",
            "The same window by all six ways of counting",
            [
                new("Counting and top"),
                new("Leader"),
                new("Lead ratio", IsNumber: true),
                new("Monopoly risk (unverified)"),
                new("Differs"),
            ],
            [
                .. one.Methods.Select(method => new DataRow([
                    new DataCell(
                        method.Counting == one.Counting && method.Top == one.Top
                            ? (Prose)Name(method)
                            : Prose.To(
                                Name(method),
                                (choice with { Counting = method.Counting, Top = method.Top }).On(page)
                            )
                    )
                    {
                        Detail =
                            method.Counting == one.Counting && method.Top == one.Top
                                ? (Prose)"shown on this page"
                                : null,
                    },
                    method.Lead.Leaders.IsEmpty ? LeadershipWords.NobodyLeads : LeadershipWords.Leaders(method.Lead),
                    method.Lead.Leaders.IsEmpty
                        ? LeadershipWords.NobodyLeads
                        : new DataCell(LeadershipWords.Ratio(method.Lead.Ratio)) { Number = method.Lead.Ratio },
                    LeadershipWords.Risk(method.Lead.Risk?.Level),
                    (method.IsOtherLeader, method.IsOtherRisk) switch
                    {
                        (true, true) => "leader and risk",
                        (true, false) => "leader",
                        (false, true) => "risk",
                        _ => "no",
                    },
                ])),
            ]
        )
        {
            IsSortable = false,
        };

    internal static DataTable Thresholds(TechnologyLeadership one) =>
        new(
            "threshold-table",
            string.Create(CultureInfo.InvariantCulture, $"Where the top {(int)one.Top} % begins, year by year"),
            [
                new("Year"),
                new("Works", IsNumber: true),
                new("Threshold, citations", IsNumber: true)
                {
                    Description = "Works with more are in the top; works with as many are in it by the weight beside.",
                },
                new("Works above", IsNumber: true),
                new("Works at it", IsNumber: true),
                new("Weight of each at it", IsNumber: true),
            ],
            [
                .. one.Thresholds.Select(t => new DataRow([
                    new DataCell(t.Year.ToString(CultureInfo.InvariantCulture))
                    {
                        Number = t.Year,
                        Detail = one.Coverage.YoungYears.Contains(t.Year)
                            ? (Prose)"under two years of citations"
                            : null,
                    },
                    StandingText.Count(t.Works),
                    t.Works == 0 ? "no works" : StandingText.Count(t.Citations),
                    StandingText.Count(t.Above),
                    StandingText.Count(t.At),
                    t.At == 0
                        ? "none"
                        : new DataCell(t.Weight.ToString("F3", CultureInfo.InvariantCulture)) { Number = t.Weight },
                ])),
            ]
        );

    internal static ImmutableArray<Fact> Coverage(TechnologyLeadership one)
    {
        WindowCoverage coverage = one.Coverage;
        return
        [
            new("Works of the window", LeadershipWords.Number(coverage.Works)),
            new("Works in the top", coverage.TopWorks.ToString("#,##0.##", CultureInfo.InvariantCulture)),
            new(
                "Credit without a country",
                coverage.UnlocatedShare is null
                    ? "no works"
                    : LeadershipWords.Percent(coverage.UnlocatedShare)
                        + " of all, "
                        + LeadershipWords.Percent(coverage.UnlocatedTopShare)
                        + " of the top; left out of the shares"
            ),
            new("Works without any country", LeadershipWords.Number(coverage.WorksWithoutCountry)),
            new("Stage of its life", one.Technology.Stage ?? LeadershipWords.Unstaged),
        ];
    }

    private static string Name(MethodOutcome method) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{LeadershipWords.Counting(method.Counting)}, top {(int)method.Top} %"
        );
}

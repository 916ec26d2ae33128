using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>Rankings as tables for programs: every row says by itself what it is of, whether it is a draft and whether it is made up.</summary>
internal static class LeadershipCsv
{
    private static readonly ImmutableArray<BundleColumn> s_head =
    [
        BundleColumn.Text("technology", "Id of the technology."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("status", "How far its query is worked out.", range: "draft, done"),
        BundleColumn.Whole("first_year", "year", "", "First publication year of the window."),
        BundleColumn.Whole("last_year", "year", "", "Last publication year of the window."),
        BundleColumn.Text("counting", "How works of several are counted.", range: "fractional, whole"),
        BundleColumn.Whole("top_percent", "%", "1, 5, 10", "Which top."),
    ];

    private static readonly ImmutableArray<BundleColumn> s_figures =
    [
        BundleColumn.Whole("rank", "", "1 up", "1 + how many have more top credit."),
        BundleColumn.Number("publications", "works", "0 up", "Works by parts (fractional)."),
        BundleColumn.Whole("works", "works", "0 up", "Works with a part in them, each once (whole)."),
        BundleColumn.Number("top_credit", "works", "0 up", "Credit in the top, by the counting of the row."),
        BundleColumn.Share("share_of_top", "Of all located credit in the top.", "none is located"),
        BundleColumn.Share("share_of_publications", "Of all located credit.", "none is located"),
        BundleColumn.Share(
            "top_rate",
            "PP(top): top credit / publications by the counting of the row.",
            "no publications"
        ),
        BundleColumn.Whole("h_index", "", "0 up", "H-index of whole works of the window."),
        BundleColumn.Share("share_low", "Lower end of the 95 % bootstrap interval of share_of_top.", "no intervals"),
        BundleColumn.Share("share_high", "Upper end.", "no intervals"),
        BundleColumn.Whole("rank_low", "", "1 up", "Least rank of the interval.", "no intervals"),
        BundleColumn.Whole("rank_high", "", "1 up", "Greatest rank of the interval.", "no intervals"),
    ];

    private static readonly ImmutableArray<BundleColumn> s_tail =
    [
        BundleColumn.YesNo("small_sample", "Whether the top holds under 30 works."),
        BundleColumn.YesNo("synthetic", "Whether the records are made up: the row then says nothing about the world."),
        BundleColumn.YesNo("incomplete", "Whether part files of the snapshot could not be read."),
        BundleColumn.Text("results_sha256", "Digest of the results."),
    ];

    internal static ImmutableArray<BundleColumn> CountryColumns { get; } =
    [
        .. s_head,
        BundleColumn.Text("country", "ISO 3166-1 alpha-3."),
        BundleColumn.Text("country_name", "Its name."),
        .. s_figures,
        .. s_tail,
    ];

    internal static ImmutableArray<BundleColumn> InstitutionColumns { get; } =
    [
        .. s_head,
        BundleColumn.Text("institution", "OpenAlex id."),
        BundleColumn.Text("institution_name", "Its name.", "no record names it"),
        BundleColumn.Text("country", "Its country, ISO 3166-1 alpha-3.", "unknown"),
        .. s_figures,
        .. s_tail,
    ];

    internal static ImmutableArray<BundleColumn> GroupColumns { get; } =
    [
        .. s_head,
        BundleColumn.Text("group", "Short name of the group."),
        BundleColumn.List("members", "Its countries."),
        BundleColumn.Whole("members_as_of", "year", "", "Year of the membership.", "own group"),
        .. s_figures,
        BundleColumn.Text("best_outside", "Outside country with most top credit.", "none has any"),
        BundleColumn.Number("ratio_to_outside", "", "0 up", "Top credit / that of the best outside.", "none outside"),
        .. s_tail,
    ];

    internal static ImmutableArray<BundleColumn> LeadColumns { get; } =
    [
        .. s_head,
        BundleColumn.List("leaders", "Country with most top credit; several if equal.", "nobody has any"),
        BundleColumn.Text("second", "The next.", "nobody else has any"),
        BundleColumn.Number("lead_ratio", "", "1 up", "Share of the first / share of the second.", "no second"),
        BundleColumn.Text("risk", "Monopoly risk; its thresholds are unverified.", "nobody leads", "low, medium, high"),
        BundleColumn.Number("institutions_in_leader", "", "0 to 10", "How many of the ten leading.", "nobody leads"),
        BundleColumn.YesNo("asked_for", "Whether it is the way of counting that was asked for."),
        BundleColumn.YesNo("other_leader", "Whether the leader is another than by the way asked for."),
        BundleColumn.YesNo("other_risk", "Whether the risk is another."),
        .. s_tail,
    ];

    internal static ImmutableArray<BundleColumn> CoverageColumns { get; } =
    [
        .. s_head,
        BundleColumn.Whole("works", "works", "0 up", "Works of the window."),
        BundleColumn.Number("top_works", "works", "0 up", "Works in its top."),
        BundleColumn.Share("unlocated", "Credit without a country / all credit.", "no works"),
        BundleColumn.Share("unlocated_top", "The same within the top.", "no works"),
        BundleColumn.Whole("works_without_country", "works", "0 up", "Works none of whose credit is located."),
        BundleColumn.List("years_without_works", "Years of the window without a work.", "none"),
        BundleColumn.List("threshold_zero", "Years in which uncited works are partly in the top.", "none"),
        BundleColumn.List("young_years", "Years with under two years of citations.", "none"),
        BundleColumn.Number(
            "ratio_low",
            "",
            "1 up",
            "Lower end of the 95 % interval of the lead ratio.",
            "no intervals"
        ),
        BundleColumn.Number("ratio_high", "", "1 up", "Upper end.", "no intervals, or no bound"),
        BundleColumn.Share("leader_leads", "Replicates in which the leader leads.", "no intervals"),
        BundleColumn.Share("risk_high", "Replicates with high monopoly risk.", "no intervals"),
        BundleColumn.Share("risk_medium", "With medium risk.", "no intervals"),
        BundleColumn.Share("risk_low", "With low risk.", "no intervals"),
        .. s_tail,
    ];

    internal static CsvText Countries(TechnologyResults results, IEnumerable<TechnologyLeadership> ranked, int limit)
    {
        CsvText rows = new(CountryColumns);
        foreach (TechnologyLeadership one in ranked)
        {
            foreach (CountryStanding country in one.Countries.Take(limit))
            {
                Head(rows, one).Text(CountryNames.Iso3(country.Country)).Text(CountryNames.Name(country.Country));
                Tail(Standing(rows, country.Figures), one, results);
            }
        }
        return rows;
    }

    internal static CsvText Institutions(TechnologyResults results, IEnumerable<TechnologyLeadership> ranked)
    {
        CsvText rows = new(InstitutionColumns);
        foreach (TechnologyLeadership one in ranked)
        {
            foreach (InstitutionStanding institution in one.Institutions)
            {
                Head(rows, one)
                    .Text("I" + Digits.Of((ulong)institution.Institution.Number))
                    .Text(institution.Institution.Name)
                    .Text(CountryNames.Iso3(institution.Institution.Country));
                Tail(Standing(rows, institution.Figures), one, results);
            }
        }
        return rows;
    }

    internal static CsvText Groups(TechnologyResults results, IEnumerable<TechnologyLeadership> ranked)
    {
        CsvText rows = new(GroupColumns);
        foreach (TechnologyLeadership one in ranked)
        {
            foreach (GroupStanding group in one.Groups)
            {
                Head(rows, one)
                    .Text(group.Group.Id)
                    .List(group.Group.Members.Select(m => CountryNames.Iso3(m)!))
                    .Whole(group.Group.AsOf);
                Standing(rows, group.Figures).Text(CountryNames.Iso3(group.BestOutside)).Number(group.RatioToOutside);
                Tail(rows, one, results);
            }
        }
        return rows;
    }

    internal static CsvText Leads(TechnologyResults results, IEnumerable<TechnologyLeadership> ranked)
    {
        CsvText rows = new(LeadColumns);
        foreach (TechnologyLeadership one in ranked)
        {
            foreach (MethodOutcome method in one.Methods)
            {
                Head(rows, one, method.Counting, method.Top)
                    .Text(LeadershipWords.Codes(method.Lead))
                    .Text(CountryNames.Iso3(method.Lead.Second))
                    .Number(method.Lead.Ratio)
                    .Text(method.Lead.Risk is { } risk ? LeadershipWords.Risk(risk.Level) : null)
                    .Number(method.Lead.Risk?.InLeader)
                    .YesNo(method.Counting == one.Counting && method.Top == one.Top)
                    .YesNo(method.IsOtherLeader)
                    .YesNo(method.IsOtherRisk);
                Tail(rows, one, results);
            }
        }
        return rows;
    }

    internal static CsvText Coverage(TechnologyResults results, IEnumerable<TechnologyLeadership> ranked)
    {
        CsvText rows = new(CoverageColumns);
        foreach (TechnologyLeadership one in ranked)
        {
            WindowCoverage coverage = one.Coverage;
            Head(rows, one)
                .Whole(coverage.Works)
                .Number(coverage.TopWorks)
                .Number(coverage.UnlocatedShare)
                .Number(coverage.UnlocatedTopShare)
                .Whole(coverage.WorksWithoutCountry)
                .List(coverage.YearsWithoutWorks.Select(Digits.Of))
                .List(coverage.ZeroThresholds.Select(Digits.Of))
                .List(coverage.YoungYears.Select(Digits.Of))
                .Number(one.Interval?.Ratio?.Low is { } low && double.IsFinite(low) ? low : null)
                .Number(one.Interval?.Ratio?.High is { } high && double.IsFinite(high) ? high : null)
                .Number(one.Interval?.LeaderLeads)
                .Number(one.Interval?.High)
                .Number(one.Interval?.Medium)
                .Number(one.Interval?.Low);
            Tail(rows, one, results);
        }
        return rows;
    }

    private static CsvText Head(CsvText rows, TechnologyLeadership one) => Head(rows, one, one.Counting, one.Top);

    private static CsvText Head(CsvText rows, TechnologyLeadership one, Counting counting, TopPercent top) =>
        rows.Text(one.Technology.Id)
            .Text(one.Technology.Name)
            .Text(LeadershipWords.Status(one.Technology))
            .Whole(one.Window.First)
            .Whole(one.Window.Last)
            .Text(LeadershipWords.Counting(counting))
            .Whole((int)top);

    private static CsvText Standing(CsvText rows, Standing figures) =>
        rows.Whole(figures.Rank)
            .Number(figures.Publications)
            .Whole(figures.Works)
            .Number(figures.TopCredit)
            .Number(figures.ShareOfTop)
            .Number(figures.ShareOfPublications)
            .Number(figures.TopRate)
            .Whole(figures.HIndex)
            .Number(figures.Interval?.Share.Low)
            .Number(figures.Interval?.Share.High)
            .Number(figures.Interval?.Rank.Low)
            .Number(figures.Interval?.Rank.High);

    private static void Tail(CsvText rows, TechnologyLeadership one, TechnologyResults results) =>
        rows.YesNo(one.Coverage.IsSmall)
            .YesNo(results.IsSynthetic)
            .YesNo(!results.IncompleteParts.IsEmpty)
            .Text(results.Digest)
            .EndRow();
}

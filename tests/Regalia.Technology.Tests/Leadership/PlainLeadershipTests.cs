using System.Globalization;
using System.Numerics;
using CsCheck;
using Regalia.Technology.Leadership;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Leadership;

/// <summary>The sums against the definitions written out.</summary>
public sealed class PlainLeadershipTests
{
    private static readonly string[] s_parts =
    [
        "AA:0",
        "AA:1",
        "AA:2",
        "AA:3",
        "BB:4",
        "BB:5",
        "BB",
        "CC:7",
        "CC:0",
        "-",
        "-:8",
    ];

    private static readonly CountryGroup s_group = new(
        "PAIR",
        "Pair",
        [CountryCode.Parse("BB"), CountryCode.Parse("CC")],
        null,
        ""
    );

    internal static Gen<MadeUpResults> Results { get; } =
        Gen.Select(
                Gen.Int[2018, 2023],
                Gen.Frequency((6, Gen.Int[0, 6]), (2, Gen.Int[0, 60]), (1, Gen.Int[4000, 9000])),
                Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).Array[1, 4],
                (year, citations, parts) => (year, citations, parts: string.Join(' ', parts))
            )
            .Array[0, 60]
            .Select(works => new MadeUpResults([
                .. works.Select((w, i) => MadeUpWork.Of(i + 1, w.year, w.citations, w.parts)),
            ]));

    [Theory]
    [InlineData(Counting.Fractional, TopPercent.Ten)]
    [InlineData(Counting.Fractional, TopPercent.One)]
    [InlineData(Counting.Whole, TopPercent.Five)]
    public void Every_figure_is_that_of_the_plain_definition(Counting counting, TopPercent top) =>
        Results.Sample(
            results =>
            {
                YearWindow window = new(2019, 2022);
                TechnologyLeadership ranked = LeadershipRanking.Rank(
                    results,
                    [0],
                    [window],
                    new LeadershipOptions
                    {
                        Counting = counting,
                        Top = top,
                        Replicates = 0,
                        Groups = [s_group],
                        Institutions = 20,
                    }
                )[0];
                PlainLeadership plain = new(results, window, counting, top);
                var located = plain.Total(PlainLeadership.Located);
                var published = plain.Total(PlainLeadership.Located, top: false);
                foreach (CountryStanding country in ranked.Countries)
                {
                    Same(PlainLeadership.Of(country.Country), country.Figures);
                }
                foreach (InstitutionStanding institution in ranked.Institutions)
                {
                    Same(
                        PlainLeadership.OfInstitution(results.Institutions.IndexOf(institution.Institution)),
                        institution.Figures
                    );
                }
                Same(PlainLeadership.OfGroup([.. s_group.Members]), ranked.Groups[0].Figures);
                Order(ranked, plain);
                if (counting == Counting.Fractional && !located.Upper.IsZero)
                {
                    Assert.Equal(1, ranked.Countries.Sum(c => c.Figures.ShareOfTop!.Value), tolerance: 1e-12);
                    Assert.Equal(1, ranked.Countries.Sum(c => c.Figures.ShareOfPublications!.Value), tolerance: 1e-12);
                }

                void Same(Func<Regalia.Technology.Results.FactBlock, int, long> part, Standing figures)
                {
                    var credit = plain.Total(part);
                    var all = plain.Total(part, top: false);
                    Assert.Equal(
                        PlainLeadership.Divide(
                            credit.Upper,
                            credit.Lower * (counting == Counting.Whole ? 1 : CreditShare.Whole)
                        ),
                        figures.TopCredit,
                        tolerance: 1e-12
                    );
                    Assert.Equal(
                        PlainLeadership.Share(credit, located),
                        figures.ShareOfTop ?? double.NaN,
                        tolerance: 1e-12
                    );
                    Assert.Equal(
                        PlainLeadership.Share(all, published),
                        figures.ShareOfPublications ?? double.NaN,
                        tolerance: 1e-12
                    );
                    Assert.Equal(PlainLeadership.Share(credit, all), figures.TopRate ?? double.NaN, tolerance: 1e-12);
                    Assert.Equal(plain.H(part), figures.HIndex);
                    Assert.Equal(plain.Works(part), figures.Works);
                }
            },
            iter: 300
        );

    // Ranks, leaders, ratio and risk by exact fractions.
    private static void Order(TechnologyLeadership ranked, PlainLeadership plain)
    {
        var credit = ranked.Countries.ToDictionary(c => c.Country, c => plain.Total(PlainLeadership.Of(c.Country)));
        foreach (CountryStanding country in ranked.Countries)
        {
            int more = credit.Values.Count(c => Compare(c, credit[country.Country]) > 0);
            Assert.Equal(1 + more, country.Figures.Rank);
        }
        var some = credit.Where(c => !c.Value.Upper.IsZero).OrderBy(c => c.Key).ToArray();
        CountryCode[] leaders = [.. some.Where(c => some.All(o => Compare(o.Value, c.Value) <= 0)).Select(c => c.Key)];
        Assert.Equal(leaders, ranked.Lead.Leaders);
        if (leaders.Length == 0)
        {
            return;
        }
        var first = credit[leaders[0]];
        var others = some.Where(c => c.Key != leaders[0]).Select(c => c.Value).ToArray();
        (BigInteger Upper, BigInteger Lower) second =
            others.Length == 0 ? (0, 1) : others.Aggregate((a, b) => Compare(a, b) > 0 ? a : b);
        Assert.Equal(
            second.Upper.IsZero
                ? double.NaN
                : PlainLeadership.Divide(first.Upper * second.Lower, first.Lower * second.Upper),
            ranked.Lead.Ratio ?? double.NaN,
            // Equals that differ by what is cut off may stand for one another.
            tolerance: 1e-7
        );
        var institutions = ranked
            .Institutions.Select(
                (s, i) => (s, Credit: plain.Total(PlainLeadership.OfInstitution((int)s.Institution.Number - 100)))
            )
            .Where(i => !i.Credit.Upper.IsZero)
            .ToArray();
        double inLeader = 0;
        foreach (var institution in institutions)
        {
            int more = institutions.Count(i => Compare(i.Credit, institution.Credit) > 0);
            int equal = institutions.Count(i => Compare(i.Credit, institution.Credit) == 0);
            Assert.Equal(1 + more, institution.s.Figures.Rank);
            if (institution.s.Institution.Country == leaders[0])
            {
                inLeader += Math.Clamp((10.0 - more) / equal, 0, 1);
            }
        }
        Assert.Equal(inLeader, ranked.Lead.Risk!.InLeader, tolerance: 1e-9);
    }

    // Thirds of a work have no exact number of units: what differs by less than a billionth is equal.
    private static int Compare((BigInteger Upper, BigInteger Lower) a, (BigInteger Upper, BigInteger Lower) b)
    {
        (BigInteger left, BigInteger right) = (a.Upper * b.Lower, b.Upper * a.Lower);
        return BigInteger.Abs(left - right) * 1_000_000_000 < BigInteger.Max(left, right) ? 0 : left.CompareTo(right);
    }

    [Fact]
    public void A_tie_rule_in_decimals_gives_the_same_threshold() =>
        Gen.Int[0, 8]
            .Array[1, 200]
            .Sample(citations =>
            {
                int[] descending = [.. citations.OrderDescending()];
                foreach (TopPercent top in Enum.GetValues<TopPercent>())
                {
                    TopThreshold threshold = TopThreshold.Of(2020, top, descending);
                    decimal left = (int)top * citations.Length / 100m;
                    decimal score = 0;
                    foreach (IGrouping<int, int> tied in descending.GroupBy(c => c))
                    {
                        decimal taken = Math.Min(left, tied.Count());
                        left -= taken;
                        score += taken;
                        decimal weight =
                            tied.Key > threshold.Citations ? 1
                            : tied.Key == threshold.Citations
                                ? (decimal)threshold.WeightNumerator / threshold.WeightDenominator
                            : 0;
                        Assert.Equal(taken / tied.Count(), weight, 20);
                    }
                    Assert.Equal((decimal)threshold.TopWorks, score);
                }
            });

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void A_window_reads_the_same_under_every_culture(string name)
    {
        CultureInfo here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.True(YearWindow.TryParse("2019..2023", out YearWindow window));
            Assert.Equal("2019..2023", window.ToString());
            Assert.Equal(new YearWindow(2019, 2023), window);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [InlineData("2023..2019")]
    [InlineData("2019-2023")]
    [InlineData("..2023")]
    [InlineData("1900..2023")]
    [InlineData("")]
    public void What_is_no_window_is_refused(string text) => Assert.False(YearWindow.TryParse(text, out _));
}

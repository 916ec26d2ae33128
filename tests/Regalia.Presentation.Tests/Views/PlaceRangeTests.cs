using CsCheck;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class PlaceRangeTests(AssessmentFixture fixture)
{
    private static readonly Iso3[] Countries =
    [
        .. Enumerable.Range(0, 6).Select(i => Iso3.Parse("QZ" + (char)('A' + i))),
    ];

    [Fact]
    public void Told_apart_from_all_each_has_one_place()
    {
        AssessmentResult result = Compared((a, b) => a < b ? 1 : 0);
        for (int i = 0; i < Countries.Length; i++)
        {
            Assert.Equal(new PlaceRange(i + 1, i + 1), PlaceRange.Among(result, "readiness", Countries[i]));
        }
    }

    [Fact]
    public void Told_apart_from_none_each_may_stand_anywhere()
    {
        AssessmentResult result = Compared((_, _) => 0.5);
        Assert.All(Countries, c => Assert.Equal(new PlaceRange(1, 6), PlaceRange.Among(result, "readiness", c)));
        Assert.Equal("1 to 6", new PlaceRange(1, 6).Shown);
    }

    [Fact]
    public void What_has_no_probability_moves_no_end() =>
        Assert.Equal(new PlaceRange(1, 6), PlaceRange.Among(Compared((_, _) => null), "readiness", Countries[0]));

    [Fact]
    public void Nothing_compared_gives_no_range()
    {
        AssessmentResult result = Compared((_, _) => 1);
        Assert.Null(PlaceRange.Among(result, "exposure", Countries[0]));
        Assert.Null(PlaceRange.Among(fixture.Result, "readiness", AssessmentFixture.Brazil));
    }

    [Fact]
    public void The_range_holds_the_place_by_any_scores_that_agree_with_what_is_told_apart()
    {
        // Scores with an error of at most 10 points: who is further apart than that is told apart.
        Gen.Double[0, 100]
            .Array[Countries.Length]
            .Sample(scores =>
            {
                AssessmentResult result = Compared(
                    (a, b) =>
                        scores[a] - scores[b] > 10 ? 0.95
                        : scores[b] - scores[a] > 10 ? 0.05
                        : 0.5
                );
                for (int i = 0; i < Countries.Length; i++)
                {
                    int place = 1 + scores.Count(s => s > scores[i]);
                    PlaceRange range = PlaceRange.Among(result, "readiness", Countries[i])!;
                    Assert.InRange(place, range.First, range.Last);
                }
            });
    }

    private AssessmentResult Compared(Func<int, int, double?> above) =>
        fixture.Result with
        {
            Comparisons =
            [
                .. Countries
                    .Index()
                    .SelectMany(a =>
                        Countries
                            .Index()
                            .Where(b => b.Index != a.Index)
                            .Select(b => new CountryComparison("readiness", a.Item, b.Item, above(a.Index, b.Index)))
                    ),
            ],
        };
}

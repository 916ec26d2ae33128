using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;

namespace Regalia.Assessment.Tests.Labels;

/// <summary>The matrix cell by cell and its bounds, typed in from methods.md.</summary>
public sealed class LabelMatrixTests
{
    private const string G = "Guarded";
    private const string A = "Alert";
    private const string M = "Moderately vulnerable";
    private const string H = "Highly vulnerable";
    private static readonly LabelMatrix Matrix = new(BundledRelease.Framework.Labels);

    [Theory]
    [InlineData(10, 90, G)]
    [InlineData(10, 70, G)]
    [InlineData(10, 50, A)]
    [InlineData(10, 20, M)]
    [InlineData(30, 90, G)]
    [InlineData(30, 70, A)]
    [InlineData(30, 50, M)]
    [InlineData(30, 20, H)]
    [InlineData(50, 90, A)]
    [InlineData(50, 70, M)]
    [InlineData(50, 50, H)]
    [InlineData(50, 20, H)]
    [InlineData(80, 90, M)]
    [InlineData(80, 70, H)]
    [InlineData(80, 50, H)]
    [InlineData(80, 20, H)]
    public void Every_cell(double pressure, double readiness, string label) =>
        Assert.Equal(label, Matrix.Names[Matrix.LabelOf(pressure, readiness)]);

    [Theory]
    [InlineData(19.999999999999996, 50, A)]
    [InlineData(20, 50, M)]
    [InlineData(39.99999999999999, 70, A)]
    [InlineData(40, 70, M)]
    [InlineData(59.99999999999999, 90, A)]
    [InlineData(60, 90, M)]
    [InlineData(0, 39.99999999999999, M)]
    [InlineData(0, 40, A)]
    [InlineData(0, 59.99999999999999, A)]
    [InlineData(0, 60, G)]
    [InlineData(30, 79.99999999999999, A)]
    [InlineData(30, 80, G)]
    [InlineData(0, 0, M)]
    [InlineData(0, 100, G)]
    [InlineData(100, 0, H)]
    [InlineData(100, 100, M)]
    public void A_score_on_a_bound_belongs_to_the_band_above(double pressure, double readiness, string label) =>
        Assert.Equal(label, Matrix.Names[Matrix.LabelOf(pressure, readiness)]);

    [Fact]
    public void More_pressure_never_betters_a_label_and_more_readiness_never_worsens_one()
    {
        for (int p = 0; p < 100; p++)
        {
            for (int r = 0; r < 100; r++)
            {
                Assert.True(Matrix.LabelOf(p + 1, r) >= Matrix.LabelOf(p, r));
                Assert.True(Matrix.LabelOf(p, r + 1) <= Matrix.LabelOf(p, r));
            }
        }
    }

    [Fact]
    public void A_floor_lifts_the_label_of_who_scores_below_it_on_a_sourced_value_only()
    {
        AssessmentFramework framework = BundledRelease.Framework with
        {
            Labels = BundledRelease.Framework.Labels with
            {
                Floors = [new LabelFloor("PRE_IP_OUTREACH", 60, 3, "a test", 1)],
            },
        };
        AssessmentResult floored = Assessor.Assess(
            BundledRelease.Release,
            framework,
            BundledRelease.Few,
            TestContext.Current.CancellationToken
        );
        foreach (CountryAssessment before in BundledRelease.FewDraws.Countries)
        {
            CountryAssessment after = floored.Country(before.Country.Code.ToString());
            var outreach = before.Indicator("PRE_IP_OUTREACH");
            if (outreach is { IsVerified: true, AsCoded: 0 })
            {
                Assert.Equal(H, after.Label.Label);
            }
            else if (!outreach.IsVerified)
            {
                Assert.Equal(before.Label.Probabilities!.Value, after.Label.Probabilities!.Value);
            }
        }
    }
}

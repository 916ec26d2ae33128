using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>What framework.yaml says of the results of a scan.</summary>
public sealed class TechnologyRulesTests
{
    [Theory]
    [InlineData("code: EXP_TECH_LEAD", "code: EXP_RD_USD", "a code that no indicator has")]
    [InlineData("code: EXP_TECH_CREDIT", "code: EXP_TECH_LEAD", "a code of its own")]
    [InlineData("    high: 30", "    high: 0", "a number from")]
    [InlineData("  places: 5", "  places: 0", "a number from 1 to 100")]
    [InlineData("  leading:", "  leader:", "leading")]
    public void What_cannot_be_is_a_fault(string was, string now, string expected)
    {
        (IReadOnlyList<Fault> faults, _) = FrameworkText.Change(was, now);
        Assert.Contains(
            faults,
            f =>
                f.Expected.Contains(expected, StringComparison.Ordinal)
                || f.Mend.Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void They_belong_to_exposure()
    {
        (IReadOnlyList<Fault> faults, int line) = FrameworkText.Change(
            "    parent: stock\n    weight: 0.15",
            "    parent: defensive\n    weight: 0.15"
        );
        Fault fault = Assert.Single(faults);
        Assert.Equal("defensive", fault.Value);
        Assert.Contains("exposure", fault.Expected, StringComparison.Ordinal);
        Assert.NotEqual(0, line);
    }

    [Fact]
    public void The_bundled_framework_gives_both_their_weights()
    {
        Assert.Equal(
            (5, 0.10, 0.15),
            (
                BundledRelease.Framework.Technology!.Places,
                BundledRelease.Framework.Technology.Leading.Place.Weight,
                BundledRelease.Framework.Technology.Credit.Place.Weight
            )
        );
        Assert.DoesNotContain(
            BundledRelease.Framework.Indicators,
            i => i.Code.StartsWith("EXP_TECH", StringComparison.Ordinal)
        );
    }
}

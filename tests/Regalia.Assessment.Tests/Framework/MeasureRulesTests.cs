using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>Layers, own weights and measures must fit the release and each other.</summary>
public sealed class MeasureRulesTests
{
    [Theory]
    [InlineData(
        "indicator: PRE_DUE_DILIGENCE, at: 2",
        "indicator: PRE_DUE_DILIGANCE, at: 2",
        "PRE_DUE_DILIGANCE",
        "did you mean PRE_DUE_DILIGENCE?"
    )]
    [InlineData("PRE_DUE_DILIGENCE, at: 2", "PRE_DUE_DILIGENCE, at: 5", "PRE_DUE_DILIGENCE", "from 0 to 4")]
    [InlineData("PRE_LAW_CII, at: 1,", "PRE_LAW_CII, at: 0.5,", "PRE_LAW_CII", "in one line")]
    [InlineData(
        "code: PRE_LEAD_BODY, weight",
        "code: PRE_LEAD_BDY, weight",
        "PRE_LEAD_BDY",
        "did you mean PRE_LEAD_BODY?"
    )]
    [InlineData("code: PRE_LEAD_BODY, weight", "code: PRE_NCSI, weight", "PRE_NCSI", "weight 0")]
    [InlineData("code: PRE_LEAD_BODY, weight", "code: PRE_DUE_DILIGENCE, weight", "PRE_DUE_DILIGENCE", "one weight")]
    [InlineData("{ name: medium, flagError", "{ name: high, flagError", "overlay.confidence", "once")]
    [InlineData(
        "{ name: programme, effort: 2 }",
        "{ name: programme, effort: 2 }\n    - { name: law, effort: 9 }",
        "plan.efforts",
        "once"
    )]
    [InlineData("indicator: GRD_UNCC, effort", "indicator: GRD_UNC, effort", "GRD_UNC", "did you mean GRD_UNCC?")]
    [InlineData("indicator: GRD_UNCC, effort", "indicator: CTX_GDP, effort", "CTX_GDP", "of this framework")]
    [InlineData("indicator: GRD_UNCC, effort", "indicator: GRD_NATPOS, effort", "GRD_NATPOS", "one measure")]
    [InlineData(
        "indicator: PRE_IP_OUTREACH, effort: programme, requires: [PRE_LEAD_BODY]",
        "indicator: PRE_IP_OUTREACH, effort: programme, requires: [PRE_LEAD_BDY]",
        "PRE_IP_OUTREACH",
        "did you mean PRE_LEAD_BODY?"
    )]
    [InlineData(
        "indicator: PRE_LEAD_BODY, effort: programme, requires: []",
        "indicator: PRE_LEAD_BODY, effort: programme, requires: [PRE_LEAD_BODY]",
        "PRE_LEAD_BODY",
        "PRE_LEAD_BODY → PRE_LEAD_BODY"
    )]
    [InlineData(
        "indicator: PRE_LEAD_BODY, effort: programme, requires: []",
        "indicator: PRE_LEAD_BODY, effort: programme, requires: [PRE_LAW_CII]",
        "PRE_CROWN_LIST",
        "PRE_CROWN_LIST → PRE_LEAD_BODY → PRE_LAW_CII → PRE_CROWN_LIST"
    )]
    public void Each_broken_rule_is_one_fault(string old, string @new, string place, string says)
    {
        (ImmutableArray<Fault> faults, int line) = FrameworkText.Change(old, @new);
        Fault fault = Assert.Single(faults);
        Assert.Equal(place, fault.Column);
        Assert.Contains(says, fault.Expected + "; " + fault.Mend, StringComparison.Ordinal);
        if (fault.Row is { } row && !says.Contains('→', StringComparison.Ordinal))
        {
            Assert.InRange(row, line - 1, line + 1);
        }
    }
}

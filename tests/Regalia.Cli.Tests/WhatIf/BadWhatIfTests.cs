using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.WhatIf;

/// <summary>What cannot be assumed is refused with the place, the value and what was expected.</summary>
public sealed class BadWhatIfTests
{
    [Theory]
    [InlineData("whatif VNM", "needs a change")]
    [InlineData("whatif VNM --exposure", "needs a change")]
    [InlineData("whatif VNM --set L1=1 --exposure", "--exposure belongs to --tornado")]
    [InlineData("whatif VNM --set L1=1 --svg t.svg", "--svg belongs to --tornado")]
    [InlineData("whatif VNM --set L1=1 --tornado --csv", "two")]
    [InlineData("whatif VNM --tornado --csv --json", "choose one")]
    [InlineData("whatif VNM --tornado --svg ", "--svg")]
    [InlineData("whatif VNM --set", "--set")]
    [InlineData("whatif --set L1=1", "ISO3")]
    [InlineData("whatif VNM --set L1=2", "\"L1=2\": expected one of 0, 0.5, 1, or NA")]
    [InlineData("whatif VNM --set L1=0,5", "expected one of 0, 0.5, 1, or NA")]
    [InlineData("whatif VNM --set PRE_NCSI=101", "expected a number from 0 to 100, or NA")]
    [InlineData("whatif VNM --set PRE_NCSI=NaN", "expected a number from 0 to 100, or NA")]
    [InlineData("whatif VNM --set PRE_NCSI=1e999", "expected a number from 0 to 100, or NA")]
    [InlineData("whatif VNM --set PRE_NCSI", "expected INDICATOR=VALUE")]
    [InlineData("whatif VNM --set L1=1 PRE_LAW_TRADESECRET=0", "each indicator set once")]
    [InlineData("whatif VNM --set THR_RATE=1", "estimated from incident counts")]
    [InlineData("whatif VNM --set CTX_GDP=1", "input of EXP_RD_USD")]
    [InlineData("whatif VNM --set PRE_WGI_CC=1", "context")]
    [InlineData("whatif VNM --weight guardrails", "expected CODE=WEIGHT")]
    [InlineData("whatif VNM --weight guardrails=-1", "0 to 1000")]
    [InlineData("whatif VNM --weight guardrails=0,3", "0 to 1000")]
    [InlineData("whatif VNM --weight guardrails=1 --weight guardrails=2", "each weight changed once")]
    [InlineData("whatif VNM --weight readiness=1", "no siblings")]
    [InlineData("whatif VNM --weight PRE_LEAD_BODY=0.2", "no public value")]
    [InlineData("whatif VNM --set L1=1 --weight L1=0", "no effect")]
    [InlineData("whatif VNM --weight stock=0 --weight intensity=0", "without any part")]
    [InlineData("whatif VNM --tornado --drows 5", "--drows")]
    public void A_mistake_is_a_mistake_of_usage_under_every_culture(string command, string said)
    {
        foreach (string culture in Cultures.All)
        {
            string[] args = command.Split(' ');
            // A runtime without cultures is one of a process.
            RegaliaRun run =
                culture == Cultures.Invariant
                    ? RegaliaProgram.Run(args, Cultures.Environment(culture))
                    : RegaliaEntry.Under(Cultures.Of(culture), args);
            string message = run.Refused(2);
            Assert.Contains(said, message, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("whatif VNX --tornado", "did you mean VNM")]
    [InlineData("whatif VNM --set PRE_LAW_TRADSECRET=1", "did you mean \"PRE_LAW_TRADESECRET\"?")]
    [InlineData("whatif VNM --set NOTHING_LIKE_IT=1", "regalia data show")]
    [InlineData("whatif VNM --weight guardrail=1", "did you mean \"guardrails\"?")]
    [InlineData("whatif VNM --tornado --data nowhere", "nowhere")]
    public void What_is_not_there_is_not_found(string command, string said) =>
        Assert.Contains(said, RegaliaEntry.Run(command.Split(' ')).Refused(3), StringComparison.Ordinal);

    [Fact]
    public void A_chart_that_cannot_be_written_says_so_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["whatif", "VNM", "--tornado", "--draws", "50", "--svg", Path.Combine(folder["no"], "t.svg")];
        Assert.Contains("t.svg", RegaliaEntry.Run(args).Refused(9), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        string message = RegaliaEntry.Run("whatif", "VNM", "--set", "L1=7", "XX=1", "--weight", "nope=1").Refused(2);
        Assert.Contains("3 faults", message, StringComparison.Ordinal);
    }
}

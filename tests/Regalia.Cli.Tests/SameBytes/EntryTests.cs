using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.SameBytes;

/// <summary>Most tests call the program's entry within their own process; they mean nothing unless a real run says the same.</summary>
public sealed class EntryTests
{
    [Theory]
    [InlineData(0, "assess --draws 200 --seed 7")]
    [InlineData(0, "checklist show VNM --csv")]
    [InlineData(0, "country show VNM --json --draws 100")]
    [InlineData(0, "data show --json")]
    [InlineData(0, "evidence show VNM PRE_NCSI --csv")]
    [InlineData(0, "indicator list --csv --draws 100")]
    [InlineData(0, "layers show VNM")]
    [InlineData(0, "norm coverage")]
    [InlineData(0, "practice show P013")]
    [InlineData(0, "whatif VNM --tornado --draws 200")]
    [InlineData(2, "assess --drafts 5")]
    [InlineData(3, "assess BRX")]
    [InlineData(3, "assess --data no-such-folder")]
    [InlineData(5, "data export")]
    public void The_entry_and_a_process_of_its_own_say_the_same(int status, string command)
    {
        RegaliaRun process = RegaliaProgram.Run(command.Split(' ')).Ended(status);
        RegaliaRun entry = RegaliaEntry.Run(command.Split(' '));
        Assert.Equal(process.ExitCode, entry.ExitCode);
        Assert.Equal(process.ErrText, entry.ErrText);
        Assert.Equal(process.OutText, entry.OutText);
    }
}

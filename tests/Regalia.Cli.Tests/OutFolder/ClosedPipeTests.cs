using System.Diagnostics;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.OutFolder;

/// <summary><c>regalia assess | head -1</c>: a reader who has seen enough is no fault.</summary>
public sealed class ClosedPipeTests
{
    [Theory]
    [InlineData("assess --draws 50")]
    [InlineData("assess --draws 50 --json")]
    [InlineData("data export --include-restricted")]
    public void A_reader_who_leaves_early_is_no_fault(string command)
    {
        string[] args = command.Split(' ');
        using Process process = RegaliaProgram.Start(args);
        Assert.NotEqual(-1, process.StandardOutput.BaseStream.ReadByte());
        process.StandardOutput.BaseStream.Dispose();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
    }
}

using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Regalia.Cli.Tests.Harness;

/// <summary>What one run of the program left behind.</summary>
internal sealed record RegaliaRun(string Command, int ExitCode, byte[] Out, byte[] Err)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public string OutText => Strict.GetString(Out);

    public string ErrText => Strict.GetString(Err);

    /// <summary>The run, if it ended well and said nothing beside its data.</summary>
    public RegaliaRun Quiet()
    {
        Ended(0);
        Assert.Equal("", ErrText);
        return this;
    }

    /// <summary>The run, if it ended with this status and without a stack trace.</summary>
    public RegaliaRun Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, Invariant($"{Command}: exit {ExitCode}, not {exitCode}\n{ErrText}"));
        Assert.DoesNotContain("   at ", ErrText, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The message of a run that ended with this status, which must have written no data.</summary>
    public string Refused(int exitCode)
    {
        Ended(exitCode);
        Assert.Equal("", OutText);
        Assert.StartsWith("regalia: ", ErrText, StringComparison.Ordinal);
        return ErrText;
    }

    public JsonElement Json()
    {
        Quiet();
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}

using System.Collections.Concurrent;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.SameBytes;

/// <summary>The same question gets the same bytes: again, on any number of threads, under any culture.</summary>
public sealed class SameOutputTests
{
    // The draws come in blocks of 1,024, so that 3,000 keep several threads at work.
    private static readonly string[] Drawn =
    [
        "assess --json",
        "assess --draws 3000",
        "country show BRA --draws 3000",
        "compare IDN MYS VNM --json --draws 3000",
        "evidence todo VNM --draws 3000",
    ];

    private static readonly string[] Undrawn =
    [
        "evidence show BRA EXP_RD_USD",
        "evidence show BRA THR_RATE --json",
        "data show PRE_NCSI",
        "data export --licence open",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<RegaliaRun>> Known = new(StringComparer.Ordinal);

    public static TheoryData<string> Commands => [.. Drawn, .. Undrawn];

    public static MatrixTheoryData<string, string> Threads => new(Drawn, ["1", "2", "7"]);

    public static MatrixTheoryData<string, string> InCultures => new([.. Drawn, .. Undrawn], Cultures.All);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Twice(string command) => AssertSame(command, RegaliaProgram.Run(command.Split(' ')));

    [Theory]
    [MemberData(nameof(Threads))]
    public void On_any_number_of_threads(string command, string threads) =>
        AssertSame(command, RegaliaProgram.Run([.. command.Split(' '), "--threads", threads]));

    [Theory]
    [MemberData(nameof(InCultures))]
    public void Under_any_culture(string command, string culture) =>
        AssertSame(command, RegaliaProgram.Run(command.Split(' '), Cultures.Environment(culture)));

    private static void AssertSame(string command, RegaliaRun run)
    {
        RegaliaRun expected = Known
            .GetOrAdd(command, c => new Lazy<RegaliaRun>(() => RegaliaProgram.Run(c.Split(' '))))
            .Value.Ended(0);
        Assert.NotEmpty(expected.Out);
        Assert.True(run.Ended(0).Out.AsSpan().SequenceEqual(expected.Out), $"{run.Command} differs");
        Assert.Equal(expected.ErrText, run.ErrText);
    }
}

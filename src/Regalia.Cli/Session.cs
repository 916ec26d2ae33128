using Spectre.Console;

namespace Regalia.Cli;

/// <summary>What a command may touch of the outside world.</summary>
internal sealed class Session
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required bool OutIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public required TimeProvider Time { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>The release that comes with the program.</summary>
    public required string BundledRelease { get; init; }

    public IAnsiConsole Screen() => Presentation.Terminal.Screen.On(Out, OutIsTerminal, Environment);

    public ProgressLine Progress(int total, string unit = "draws") => new(Error, ErrorIsTerminal, Time, total, unit);
}

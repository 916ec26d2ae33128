using System.Text;
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

    /// <summary>A writer of data: UTF-8 without a mark, the same line ends everywhere.</summary>
    public static StreamWriter OutOn(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>A writer of messages, which must be seen at once.</summary>
    public static StreamWriter ErrorOn(Stream stream) =>
        new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    public IAnsiConsole Screen() => Presentation.Terminal.Screen.On(Out, OutIsTerminal, Environment);

    public ProgressLine Progress(int total, string unit = "draws") => new(Error, ErrorIsTerminal, Time, total, unit);
}

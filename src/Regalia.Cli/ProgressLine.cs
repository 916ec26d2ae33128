using System.Globalization;

namespace Regalia.Cli;

/// <summary>
/// Progress of a run, of draws or of what is named instead, on a terminal's error stream, once it has taken more than a
/// second: how many, how fast, how long to go. Nothing at all where nobody watches.
/// </summary>
internal sealed class ProgressLine(
    TextWriter error,
    bool isTerminal,
    TimeProvider time,
    int total,
    string unit = "draws"
) : IDisposable
{
    private readonly TerminalLine _line = new(
        error,
        isTerminal,
        time,
        TimeSpan.FromSeconds(1),
        TimeSpan.FromMilliseconds(200)
    );

    public void Report(int done)
    {
        if (done > 0)
        {
            _line.Show(elapsed =>
            {
                double rate = done / elapsed.TotalSeconds;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{done:#,##0} of {total:#,##0} {unit} · {rate:#,##0} a second · {(total - done) / rate:F0} s left"
                );
            });
        }
    }

    public void Dispose() => _line.Erase();
}

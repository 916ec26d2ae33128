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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _last = Patience - Pause;
    private bool _shown;

    public void Report(int done)
    {
        TimeSpan elapsed = time.GetElapsedTime(_start);
        lock (_gate)
        {
            if (!isTerminal || elapsed < Patience || elapsed - _last < Pause || done == 0)
            {
                return;
            }
            _last = elapsed;
            _shown = true;
            double rate = done / elapsed.TotalSeconds;
            error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\r{done:#,##0} of {total:#,##0} {unit} · {rate:#,##0} a second · {(total - done) / rate:F0} s left   "
                )
            );
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            error.Write("\r" + new string(' ', 78) + "\r");
        }
    }
}

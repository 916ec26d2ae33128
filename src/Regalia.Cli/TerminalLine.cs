namespace Regalia.Cli;

/// <summary>
/// A line on a terminal's error stream that is written over and over while something goes on, and erased when it is done. Nothing
/// at all where nobody watches. May be used by several threads.
/// </summary>
/// <param name="error">The error stream.</param>
/// <param name="isTerminal">Whether somebody watches.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">How long nothing is said: what is quick needs no progress.</param>
/// <param name="pause">How long a line stands at least.</param>
internal sealed class TerminalLine(
    TextWriter error,
    bool isTerminal,
    TimeProvider time,
    TimeSpan patience,
    TimeSpan pause
)
{
    private readonly Lock _gate = new();
    private long _start = time.GetTimestamp();
    private TimeSpan _last = patience - pause;
    private int _width;

    /// <summary>Begins to count the time anew.</summary>
    internal void Begin() => _start = time.GetTimestamp();

    /// <summary>Writes a line, made of the time since the begin, unless the last is too recent.</summary>
    internal void Show(Func<TimeSpan, string> text)
    {
        if (!isTerminal)
        {
            return;
        }
        lock (_gate)
        {
            TimeSpan elapsed = time.GetElapsedTime(_start);
            if (elapsed < patience || elapsed - _last < pause)
            {
                return;
            }
            _last = elapsed;
            string line = text(elapsed);
            error.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
    }

    /// <summary>Takes the line away again, as long as it is.</summary>
    internal void Erase()
    {
        lock (_gate)
        {
            if (_width > 0)
            {
                error.Write("\r" + new string(' ', _width) + "\r");
                _width = 0;
            }
        }
    }
}

using System.Text;

namespace Regalia.Cli.Tests;

/// <summary>The line of progress on a terminal.</summary>
public sealed class TerminalLineTests
{
    private readonly StringBuilder _error = new();
    private readonly HandClock _clock = new();

    [Fact]
    public void What_is_quick_says_nothing()
    {
        TerminalLine line = Line(isTerminal: true);
        _clock.Pass(0.9);
        line.Show(_ => "10 of 20");
        line.Erase();
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void A_line_stands_for_a_while_and_is_erased_as_long_as_it_is()
    {
        TerminalLine line = Line(isTerminal: true);
        _clock.Pass(1);
        line.Show(elapsed => FormattableString.Invariant($"{elapsed.TotalSeconds:F0} s, a long line"));
        _clock.Pass(0.1);
        line.Show(_ => "too soon");
        _clock.Pass(0.1);
        line.Show(_ => "short");
        line.Erase();
        line.Erase();
        Assert.Equal("\r1 s, a long line" + "\rshort           " + "\r     \r", _error.ToString());
    }

    [Fact]
    public void Where_nobody_watches_nothing_is_written()
    {
        TerminalLine line = Line(isTerminal: false);
        _clock.Pass(10);
        line.Show(_ => "10 of 20");
        line.Erase();
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void The_time_counts_from_the_begin()
    {
        TerminalLine line = Line(isTerminal: true);
        _clock.Pass(5);
        line.Begin();
        _clock.Pass(2);
        line.Show(elapsed => FormattableString.Invariant($"{elapsed.TotalSeconds:F0}"));
        Assert.Equal("\r2", _error.ToString());
    }

    private TerminalLine Line(bool isTerminal) =>
        new(new StringWriter(_error), isTerminal, _clock, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.2));

    private sealed class HandClock : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        internal void Pass(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;
    }
}

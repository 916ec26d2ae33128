namespace Regalia.Incidents.Linking;

/// <summary>Work whose progress somebody watches.</summary>
/// <param name="report">Is told the share of all work that is done, 0 to 1, never less than before; by several threads, one at a time.</param>
internal sealed class WatchedWork(Action<double> report) : ParallelOptions
{
    private readonly Lock turn = new();
    private double done;

    /// <summary>Some more is done.</summary>
    internal void Advance(double share)
    {
        lock (turn)
        {
            done = Math.Min(1, done + share);
            report(done);
        }
    }
}

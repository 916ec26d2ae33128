using System.Runtime.ExceptionServices;

namespace Regalia.Incidents.Linking;

/// <summary>Numbered pieces of work on several threads; each thread has something of its own to work with.</summary>
internal static class EachOf
{
    /// <summary>Does all pieces. What goes wrong in one is thrown as it is: it is to be caught by its own type.</summary>
    /// <param name="pieces">How many there are.</param>
    /// <param name="options">Threads and cancellation; a <see cref="WatchedWork"/> is told of every piece that is done.</param>
    /// <param name="own">Makes what a thread works with.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="share">Share of all work that these pieces are, 0 to 1.</param>
    internal static void Run<T>(int pieces, ParallelOptions options, Func<T> own, Action<int, T> work, double share = 0)
    {
        WatchedWork? watched = options as WatchedWork;
        try
        {
            _ = Parallel.For(
                0,
                pieces,
                options,
                own,
                (piece, _, mine) =>
                {
                    options.CancellationToken.ThrowIfCancellationRequested();
                    work(piece, mine);
                    watched?.Advance(share / pieces);
                    return mine;
                },
                static _ => { }
            );
        }
        catch (AggregateException several) when (several.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}

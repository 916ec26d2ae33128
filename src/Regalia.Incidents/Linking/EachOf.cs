using System.Runtime.ExceptionServices;

namespace Regalia.Incidents.Linking;

/// <summary>Numbered pieces of work on several threads; each thread has something of its own to work with.</summary>
internal static class EachOf
{
    /// <summary>Does all pieces. What goes wrong in one is thrown as it is: it is to be caught by its own type.</summary>
    internal static void Run<T>(int pieces, ParallelOptions options, Func<T> own, Action<int, T> work)
    {
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

using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Cli;

/// <summary>Ends of scans and merges as messages with an exit status.</summary>
internal static class ScanErrors
{
    /// <summary>Runs an action that writes to a folder of scan results.</summary>
    /// <param name="action">The action.</param>
    /// <param name="scan">
    /// The scan that it runs, asked for when it ends; <see langword="null"/> where there is none (yet): then nothing of it stays.
    /// </param>
    public static int Told(Func<int> action, Func<ShardScan?> scan)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is SnapshotException or InvalidDataException)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
        catch (OperationCanceledException) when (scan() is { HasBegun: true } ended)
        {
            throw new CommandException(
                ExitCodes.Interrupted,
                ended.IsAnyDone
                    ? "interrupted; what is done stays, and the same scan goes on with --resume"
                    : "interrupted before any part file was done; the same scan begins again with --resume"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string mend = scan() switch
            {
                { IsAnyDone: true } =>
                    "\nWhat is done stays; mend this, then run the same command again with --resume.",
                { HasBegun: true } => "\nMend this, then run the same command again with --resume.",
                _ => "",
            };
            throw new CommandException(ExitCodes.CannotWrite, e.Message + mend);
        }
    }
}

using Regalia.Technology.Snapshots;

namespace Regalia.Cli;

/// <summary>Ends of scans and merges as messages with an exit status.</summary>
internal static class ScanErrors
{
    /// <summary>Runs an action that writes to a folder of scan results.</summary>
    public static int Told(string folder, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is SnapshotException or InvalidDataException)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
        catch (OperationCanceledException)
        {
            throw new CommandException(
                ExitCodes.Interrupted,
                "interrupted; what is done stays in " + folder + ", and the same scan goes on with --resume"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCodes.CannotWrite,
                e.Message + "\nWhat is done stays; mend this, then run the same command again (a scan with --resume)."
            );
        }
    }
}

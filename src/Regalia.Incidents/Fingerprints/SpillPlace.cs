using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Regalia.Incidents.Fingerprints;

/// <summary>Where fingerprints go that memory has no room for, and how many it has room for.</summary>
/// <param name="folder">The folder of the temporary files; made when the first is needed.</param>
/// <param name="most">Most entries of one table that are in memory, of 32 bytes each.</param>
internal sealed class SpillPlace(string folder, int most = SpillPlace.UsualEntries)
{
    /// <summary>3.5 MB a table: what does not fit is sorted and written, so that more memory would not make it faster by much.</summary>
    internal const int UsualEntries = 1 << 17;

    private static int made;

    /// <summary>The machine's own place for temporary files, for what is done outside of a store.</summary>
    internal static SpillPlace Temporary { get; } = new(Path.GetTempPath());

    /// <summary>Most entries in memory.</summary>
    internal int Most => most;

    /// <summary>
    /// A new file without a name: the system takes it back when it is closed, also by the end of a program that was killed. A kill
    /// between making it and taking its name away leaves an empty one, which the next import into a store sweeps up.
    /// </summary>
    internal SafeFileHandle Create(out string path)
    {
        do
        {
            path = Path.Combine(
                folder,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"fingerprints-{Environment.ProcessId}-{Interlocked.Increment(ref made)}.partial"
                )
            );
        } while (File.Exists(path)); // of an earlier program of this number, which was killed
        try
        {
            _ = Directory.CreateDirectory(folder);
            SafeFileHandle handle = File.OpenHandle(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.Delete,
                OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None
            );
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }
            return handle;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Fault(path, e);
        }
    }

    /// <summary>What is said when a file cannot be written.</summary>
    internal static IOException Fault(string path, Exception fault) =>
        new(
            path
                + ": could not be written ("
                + fault.Message
                + "); make room on the disk and try again. The store is as before",
            fault
        );
}

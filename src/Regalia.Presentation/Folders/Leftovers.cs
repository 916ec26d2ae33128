using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Regalia.Presentation.Folders;

/// <summary>
/// The hidden folders beside an output folder: <c>.name.regalia-PID</c> while a run gathers its files, and the same
/// with <c>.old</c> for the moment of the swap. A run that was killed leaves them behind; the next one deals with them.
/// </summary>
internal static class Leftovers
{
    internal const string OldSuffix = ".old";

    // In a container every run has the same process id, so the id alone does not tell a living run from a dead one.
    private static readonly ConcurrentDictionary<string, bool> Claimed = new(StringComparer.Ordinal);

    internal static string TemporaryFor(string target) =>
        Prefix(target) + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    internal static void Claim(string temporary) => Claimed[temporary] = true;

    internal static void Release(string temporary) => Claimed.TryRemove(temporary, out _);

    /// <summary>Removes what dead runs left; if one died in the middle of a swap, what it moved aside is put back.</summary>
    /// <exception cref="OutFolderException">This very process is writing to the folder already.</exception>
    internal static void Clear(string target)
    {
        string prefix = Prefix(target);
        List<string> dead = [];
        foreach (
            string found in Directory.EnumerateDirectories(
                Path.GetDirectoryName(target)!,
                Path.GetFileName(prefix) + "*"
            )
        )
        {
            string name = found.EndsWith(OldSuffix, StringComparison.Ordinal) ? found[..^OldSuffix.Length] : found;
            if (!int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                continue;
            }
            if (Claimed.ContainsKey(name))
            {
                throw new OutFolderException(target, "this run is writing to it already", "name each folder once");
            }
            if (id == Environment.ProcessId || !IsRunning(id))
            {
                dead.Add(found);
            }
        }
        string? aside = dead.Where(d => d.EndsWith(OldSuffix, StringComparison.Ordinal))
            .OrderByDescending(Directory.GetLastWriteTimeUtc)
            .ThenBy(d => d, StringComparer.Ordinal)
            .FirstOrDefault();
        if (aside is not null && !Directory.Exists(target) && !File.Exists(target))
        {
            Directory.Move(aside, target);
            dead.Remove(aside);
        }
        foreach (string folder in dead)
        {
            Remove(folder);
        }
    }

    /// <summary>Removes a hidden folder if it is there. One that will not go is left to the next run.</summary>
    internal static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The output is in its place or untouched; a folder that somebody holds open is no reason to fail the run.
        }
    }

    /// <summary>Removes empty folders from one up to an ancestor of it.</summary>
    internal static void RemoveEmpty(string folder, string ancestor)
    {
        try
        {
            for (string? p = folder; p is not null && p.Length >= ancestor.Length; p = Path.GetDirectoryName(p))
            {
                Directory.Delete(p, recursive: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody has put something there meanwhile: it stays.
        }
    }

    private static string Prefix(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target) + ".regalia-");

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It may not be asked about: then it is somebody's, and alive.
            return true;
        }
    }
}

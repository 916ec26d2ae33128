namespace Regalia.Cli;

/// <summary>Where a file that is to be written lies: the files of a store are its own, and no output takes the place of one.</summary>
internal static class StorePath
{
    private static readonly StringComparison s_names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    /// <summary>Whether a path lies in a folder, links followed.</summary>
    public static bool IsInside(string path, string folder)
    {
        string inner = Real(path);
        string outer = Path.TrimEndingDirectorySeparator(Real(folder));
        return inner.StartsWith(outer + Path.DirectorySeparatorChar, s_names) || inner.Equals(outer, s_names);
    }

    // From the root on, for any folder on the way may be a link.
    private static string Real(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }
        string here = Path.Combine(Real(parent), Path.GetFileName(full));
        try
        {
            return File.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? Real(target.FullName) : here;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is there yet, or nothing that may be looked at: it is what it is called.
            return here;
        }
    }
}

using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Releases;

/// <summary>Reads files of a release folder; what cannot be read is a fault, not an exception.</summary>
internal sealed class ReleaseFolder(string directory, FaultLog log)
{
    internal bool Exists()
    {
        if (Directory.Exists(directory))
        {
            return true;
        }

        log.Missing(directory, column: null, "a folder that holds a release", "check the path of the folder");
        return false;
    }

    /// <summary>The bytes of a file; <see langword="null"/> if it is not there or may not be read.</summary>
    internal byte[]? Read(string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(directory, file));
        }
        catch (Exception refused) when (refused is FileNotFoundException or DirectoryNotFoundException)
        {
            log.Missing(
                file,
                column: null,
                "this file in the folder of the release",
                "put it there, or take it out of datapackage.json"
            );
        }
        catch (Exception refused)
            when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            log.Missing(file, column: null, "a file that may be read", "check its name and permissions");
        }

        return null;
    }
}

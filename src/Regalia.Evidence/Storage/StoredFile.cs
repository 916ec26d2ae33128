using System.Globalization;

namespace Regalia.Evidence.Storage;

/// <summary>Writes a file whole or not at all.</summary>
public static class StoredFile
{
    private static int written;

    /// <summary>
    /// Replaces a file: writes to a temporary name beside it, flushes to the disk, then renames. Whoever reads the file
    /// meanwhile sees the old one or the new one; if writing fails or is interrupted the old one stays.
    /// </summary>
    /// <exception cref="IOException">The disk is full, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        using FileStream file = Begin(path, out string temporary);
        try
        {
            file.Write(content);
            Finish(file, temporary, path);
        }
        catch
        {
            Abandon(file, temporary);
            throw;
        }
    }

    /// <summary>
    /// As <see cref="Replace(string, ReadOnlySpan{byte})"/>, for content that is too large to hold in memory.
    /// </summary>
    /// <param name="path">The file to replace.</param>
    /// <param name="write">Writes the content; if it throws, the old file stays.</param>
    /// <exception cref="IOException">The disk is full, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using FileStream file = Begin(path, out string temporary);
        try
        {
            write(file);
            Finish(file, temporary, path);
        }
        catch
        {
            Abandon(file, temporary);
            throw;
        }
    }

    private static FileStream Begin(string path, out string temporary)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // Unique for every process and call, so that two writers never share a temporary file.
        int number = Interlocked.Increment(ref written);
        temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{number}.partial");
        return new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    private static void Finish(FileStream file, string temporary, string path)
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
    }

    private static void Abandon(FileStream file, string temporary)
    {
        file.Dispose();
        File.Delete(temporary);
    }
}

using System.Globalization;

namespace Regalia.Evidence.Storage;

/// <summary>Writes a file whole or not at all.</summary>
public static class StoredFile
{
    private static int written;

    /// <summary>
    /// Replaces a file: writes to a temporary name beside it, flushes to the disk, then renames. Whoever reads the file
    /// meanwhile sees the old one or the new one; if writing fails or is interrupted the old one stays. Who may read it
    /// stays as it was.
    /// </summary>
    /// <param name="path">The file to replace.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="isPrivate">Whether a file that was not there is made for its owner's eyes only (not on Windows).</param>
    /// <exception cref="IOException">The disk is full, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content, bool isPrivate = false) =>
        Write(path, content, static (file, bytes) => file.Write(bytes), isPrivate);

    /// <summary>
    /// As <see cref="Replace(string, ReadOnlySpan{byte}, bool)"/>, for content that is too large to hold in memory.
    /// </summary>
    /// <param name="path">The file to replace.</param>
    /// <param name="write">Writes the content; if it throws, the old file stays.</param>
    /// <exception cref="IOException">The disk is full, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Write(path, write, static (file, content) => content(file), isPrivate: false);
    }

    private static void Write<TContent>(
        string path,
        TContent content,
        Action<FileStream, TContent> write,
        bool isPrivate
    )
        where TContent : allows ref struct
    {
        path = Target(path);
        using FileStream file = Begin(path, isPrivate, out string temporary);
        try
        {
            write(file, content);
            Finish(file, temporary, path);
        }
        catch (IOException e) when (IsFull(e))
        {
            Abandon(file, temporary);
            throw new IOException(path + ": the disk is full; make room and try again", e);
        }
        catch
        {
            Abandon(file, temporary);
            throw;
        }
    }

    // A link is followed: replacing it by a file would leave two copies that drift apart.
    private static string Target(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private static FileStream Begin(string path, bool isPrivate, out string temporary)
    {
        if (Directory.Exists(path))
        {
            throw new IOException(path + ": is a folder; name a file");
        }

        // Unique for every process and call, so that two writers never share a temporary file.
        int number = Interlocked.Increment(ref written);
        temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{number}.partial");
        FileStreamOptions options = new()
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (OperatingSystem.IsWindows())
        {
            return Open(path, temporary, options);
        }

        // From the first byte on: what is private must not lie open for a moment under its temporary name.
        UnixFileMode? mode =
            File.Exists(path) ? File.GetUnixFileMode(path)
            : isPrivate ? UnixFileMode.UserRead | UnixFileMode.UserWrite
            : null;
        options.UnixCreateMode = mode;
        FileStream file = Open(path, temporary, options);
        if (mode is { } kept)
        {
            // What the mask of the process takes away from a new file was there on the old one.
            File.SetUnixFileMode(temporary, kept | UnixFileMode.UserWrite);
        }

        return file;
    }

    // The temporary name is nobody's business: what is said is said of the file that was asked for.
    private static FileStream Open(string path, string temporary, FileStreamOptions options)
    {
        try
        {
            return new FileStream(temporary, options);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new DirectoryNotFoundException(path + ": its folder is not there; make the folder first", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException(path + ": may not be written; choose a folder that you may write", e);
        }
    }

    private static void Finish(FileStream file, string temporary, string path)
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
    }

    private static void Abandon(FileStream file, string temporary)
    {
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
            // What is still in the buffer is written once more, and a full disk refuses it once more. The temporary file must
            // go all the same: it would take up room just where there is none.
        }

        File.Delete(temporary);
    }

    // ENOSPC; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL. The system's own words would name the temporary file.
    private static bool IsFull(IOException e) =>
        OperatingSystem.IsWindows()
            ? e.HResult is unchecked((int)0x80070070) or unchecked((int)0x80070027)
            : e.HResult is 28;
}

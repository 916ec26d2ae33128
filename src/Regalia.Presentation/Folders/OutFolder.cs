using System.Text;

namespace Regalia.Presentation.Folders;

/// <summary>
/// An output folder that is written whole or not at all: files gather in a hidden folder beside it, and a commit swaps
/// the two by renaming. Until then, and after any failure, what stood in the folder stands there still.
/// </summary>
/// <remarks>
/// A folder is only ever replaced if all that is in it was written by an earlier run and has not been touched since:
/// each file must be listed, with its very bytes, in the manifest of the bundle. Two runs at once may share a parent
/// and a name; the last to commit wins. Not safe to share between threads.
/// </remarks>
public sealed class OutFolder : IDisposable
{
    private readonly string _named;
    private readonly string _path;
    private readonly string _temporary;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string? _madeAncestor;
    private readonly bool _isPrivate;
    private readonly bool _isFlushed;
    private bool _finished;

    private OutFolder(string named, string path, string temporary, string? madeAncestor, bool isPrivate, bool isFlushed)
    {
        _isPrivate = isPrivate;
        _isFlushed = isFlushed;
        _named = named;
        _path = path;
        _temporary = temporary;
        _madeAncestor = madeAncestor;
    }

    /// <summary>Full path of the folder that a commit fills.</summary>
    public string Path => _path;

    /// <summary>
    /// Checks the folder and makes the hidden one beside it. Call it before the computation, so that a folder that
    /// cannot be written costs nobody a minute. Clears away what runs that died have left, and puts back a folder that
    /// such a run had already moved aside.
    /// </summary>
    /// <param name="path">The folder; it need not exist, nor its parents.</param>
    /// <param name="isPrivate">
    /// Whether folder and files are made for their owner's eyes only, from the first byte on and whoever could read an
    /// earlier folder of this name (not on Windows, where the parent's rights hold).
    /// </param>
    /// <param name="isFlushed">
    /// Whether each file is on the disk before the next is written, so that not even a power cut leaves a half one. For
    /// thousands of files that can be made again that costs minutes and is not worth it: everything but a power cut is held
    /// off by the swap.
    /// </param>
    /// <exception cref="OutFolderException">
    /// It is a file, a drive or the current folder, it holds files that Regalia did not write, or beside it nothing can
    /// be written.
    /// </exception>
    public static OutFolder Prepare(string path, bool isPrivate = false, bool isFlushed = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            string target = Target(path);
            string parent = System.IO.Path.GetDirectoryName(target)!;
            string? ancestor = MakeParent(parent);
            string temporary = Leftovers.TemporaryFor(target);
            Leftovers.Clear(target);
            RefuseForeign(path, target);
            MakeFolder(temporary, isPrivate);
            Leftovers.Claim(temporary);
            return new OutFolder(path, target, temporary, ancestor, isPrivate, isFlushed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutFolderException(path, e.Message.TrimEnd('.'), "choose a folder that you may write", e);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="relativePath">Where in the folder, parts joined with <c>/</c>; parents are made.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">The path is absolute, has an empty part, <c>.</c> or <c>..</c>, or was added before.</exception>
    /// <exception cref="OutFolderException">The disk is full or refuses.</exception>
    public void Add(string relativePath, ReadOnlySpan<byte> content)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        string file = System.IO.Path.Combine([_temporary, .. Parts(relativePath)]);
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new ArgumentException($"\"{relativePath}\" was added before", nameof(relativePath));
        }
        try
        {
            MakeFolder(System.IO.Path.GetDirectoryName(file)!, _isPrivate);
            FileStreamOptions options = new()
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
            };
            if (_isPrivate && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerFile;
            }
            using var stream = new FileStream(file, options);
            stream.Write(content);
            stream.Flush(flushToDisk: _isFlushed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutFolderException(
                _named,
                $"{relativePath} could not be written ({e.Message.TrimEnd('.')})",
                "see that the disk has room and the folder may be written, then run again",
                e
            );
        }
    }

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Add(string, ReadOnlySpan{byte})"/>
    public void Add(string relativePath, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Add(relativePath, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>
    /// Puts the new folder in the place of the old one. If that fails the old one is put back; the hidden folder goes
    /// when this is disposed of.
    /// </summary>
    /// <exception cref="OutFolderException">Foreign files have appeared meanwhile, or a rename failed.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        RefuseForeign(_named, _path);
        string aside = _temporary + Leftovers.OldSuffix;
        bool moved = false;
        try
        {
            if (Directory.Exists(_path))
            {
                Directory.Move(_path, aside);
                moved = true;
            }
            Directory.Move(_temporary, _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string kept = moved ? PutBack(aside) : "what stood there is untouched";
            throw new OutFolderException(
                _named,
                $"the new files could not be put in place ({e.Message.TrimEnd('.')}), {kept}",
                "close what uses the folder, or name another one",
                e
            );
        }
        _finished = true;
        Leftovers.Release(_temporary);
        Leftovers.Remove(aside);
    }

    /// <summary>Removes the hidden folder, and parents made for it, unless they were committed.</summary>
    public void Dispose()
    {
        if (_finished)
        {
            return;
        }
        _finished = true;
        Leftovers.Remove(_temporary);
        Leftovers.Release(_temporary);
        if (_madeAncestor is not null)
        {
            Leftovers.RemoveEmpty(System.IO.Path.GetDirectoryName(_path)!, _madeAncestor);
        }
    }

    private string PutBack(string aside)
    {
        try
        {
            Directory.Move(aside, _path);
            return "what stood there was put back";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"what stood there is now \"{aside}\" ({e.Message.TrimEnd('.')})";
        }
    }

    // A link is followed once, so that the folder it stands for is replaced and the link stays.
    private static string Target(string path)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(full) && Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } link)
        {
            full = System.IO.Path.TrimEndingDirectorySeparator(link.FullName);
        }
        if (File.Exists(full))
        {
            throw new OutFolderException(path, "it is a file", "name a folder, or move the file away");
        }
        string here = Environment.CurrentDirectory;
        if (here.Equals(full, StringComparison.Ordinal) || Inside(here, full))
        {
            throw new OutFolderException(
                path,
                "it is the current folder or one above it, which cannot be swapped",
                "name a folder inside it"
            );
        }
        if (
            System.IO.Path.GetDirectoryName(full) is null
            || (Directory.Exists(full) && Array.Exists(DriveInfo.GetDrives(), d => IsRoot(d, full)))
        )
        {
            throw new OutFolderException(
                path,
                "it is a drive or volume, which cannot be swapped",
                "name a folder on it"
            );
        }
        return full;
    }

    private static bool IsRoot(DriveInfo drive, string full) =>
        System.IO.Path.TrimEndingDirectorySeparator(drive.Name).Equals(full, StringComparison.Ordinal);

    private static bool Inside(string path, string folder) =>
        path.StartsWith(
            folder.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static void MakeFolder(string path, bool isPrivate)
    {
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
        else
        {
            Directory.CreateDirectory(path);
        }
    }

    // The uppermost folder that had to be made; null if the parent was there.
    private static string? MakeParent(string parent)
    {
        string? made = null;
        for (string? p = parent; p is not null && !Directory.Exists(p); p = System.IO.Path.GetDirectoryName(p))
        {
            made = p;
        }
        Directory.CreateDirectory(parent);
        return made;
    }

    private static void RefuseForeign(string named, string path)
    {
        IReadOnlyList<string> foreign = FolderContents.NotOurs(path);
        if (foreign.Count > 0)
        {
            string first = string.Join(", ", foreign.Take(3).Select(f => $"\"{f}\""));
            throw new OutFolderException(
                named,
                $"it holds files that are not as an earlier run of Regalia left them ({first}"
                    + (foreign.Count > 3 ? " and more)" : ")"),
                "move them away, or name a new folder"
            );
        }
    }

    private static string[] Parts(string relativePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(relativePath);
        string[] parts = relativePath.Split('/');
        return Array.Exists(
            parts,
            p => p.Length == 0 || p is "." or ".." || p.AsSpan().IndexOfAny('\\', ':', '\0') >= 0
        )
            ? throw new ArgumentException(
                $"\"{relativePath}\": expected a path inside the folder, such as briefs/BRA.md",
                nameof(relativePath)
            )
            : parts;
    }
}

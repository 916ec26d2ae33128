using System.Collections.Immutable;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Folders;

namespace Regalia.Presentation.Reports;

/// <summary>
/// A folder that reports are put into beside whatever is there: each file whole or not at all, replacing only a file of its own
/// name.
/// </summary>
public sealed class ReportFolder
{
    private readonly bool _isPrivate;

    /// <summary>Names a folder, which need not be there.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="isPrivate">Whether files that were not there are made for their owner's eyes only (not on Windows).</param>
    /// <exception cref="OutFolderException">It is a file.</exception>
    public ReportFolder(string directory, bool isPrivate = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        if (File.Exists(directory))
        {
            throw new OutFolderException(directory, "it is a file", "name a folder, or move the file away");
        }
        Directory = directory;
        _isPrivate = isPrivate;
    }

    /// <summary>The folder as it was named.</summary>
    public string Directory { get; }

    /// <summary>Writes files. If one cannot be written those before it are there, each whole, and those after it are as they were.</summary>
    /// <exception cref="OutFolderException">The folder cannot be made, or a file cannot be written.</exception>
    public void Write(ImmutableArray<BundleFile> files)
    {
        try
        {
            System.IO.Directory.CreateDirectory(Directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutFolderException(Directory, e.Message.TrimEnd('.'), "choose a folder that you may write", e);
        }
        foreach (BundleFile file in files)
        {
            try
            {
                StoredFile.Replace(Path.Combine(Directory, file.Path), file.Content.AsSpan(), _isPrivate);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new OutFolderException(
                    Directory,
                    file.Path + " could not be written (" + e.Message.TrimEnd('.') + ")",
                    "see that the disk has room and the folder may be written, then run again",
                    e
                );
            }
        }
    }
}

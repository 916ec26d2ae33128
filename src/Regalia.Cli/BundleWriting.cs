using Regalia.Presentation.Bundles;
using Regalia.Presentation.Folders;

namespace Regalia.Cli;

/// <summary>Writes the files of a result into its folder, all or none.</summary>
internal static class BundleWriting
{
    /// <summary>Writes and commits; an interruption before the end leaves what was there before.</summary>
    /// <returns>What was written, in order.</returns>
    public static string[] Write(this OutFolder folder, IEnumerable<BundleFile> files, CancellationToken cancellation)
    {
        List<string> written = [];
        foreach (BundleFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            folder.Add(file.Path, file.Content.AsSpan());
            written.Add(file.Path);
        }

        cancellation.ThrowIfCancellationRequested();
        folder.Commit();
        return [.. written];
    }
}

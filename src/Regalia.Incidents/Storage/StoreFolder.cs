using System.Text.RegularExpressions;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Storage;

/// <summary>Where the files of a store lie.</summary>
/// <param name="root">The folder.</param>
internal sealed partial class StoreFolder(string root)
{
    internal const string Unfinished = ".partial";

    /// <summary>The folder.</summary>
    internal string Root { get; } = Path.GetFullPath(root);

    internal string Catalogue => Path.Combine(Root, "catalogue.sqlite");

    internal string Lock => Path.Combine(Root, "import.lock");

    internal string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>Where imports write what memory has no room for: swept with unfinished snapshots.</summary>
    internal SpillPlace Spill => new(Snapshots);

    internal string Facts => Path.Combine(Root, "facts");

    internal string Links => Path.Combine(Root, "links");

    /// <summary>Path of a file that the catalogue names.</summary>
    internal string PathOf(StoredSnapshot snapshot) => Path.Combine(Snapshots, snapshot.File);

    /// <summary>Name of a snapshot's file as the catalogue keeps it: with "/", on every system.</summary>
    internal static string FileOf(string source, string vintage, string digest) =>
        source + "/" + vintage + "-" + digest[..12] + ".parquet";

    /// <summary>Whether a source or vintage can be part of a file name and of <c>cfr@2023-02</c>.</summary>
    internal static bool IsName(string name) => Names().IsMatch(name);

    /// <summary>
    /// Whether a store may be made here: nothing is in the folder but what the killed making of one leaves behind. Snapshots whose
    /// catalogue is lost are not nothing: a new catalogue would not know them, and the next import would sweep them away.
    /// </summary>
    internal bool IsEmpty =>
        !Directory.Exists(Root)
        || (
            Directory
                .EnumerateFileSystemEntries(Root)
                .Select(Path.GetFileName)
                .All(static name =>
                    name
                        is "import.lock"
                            or "snapshots"
                            or "facts"
                            or "links"
                            or "catalogue.sqlite"
                            or "catalogue.sqlite-journal"
                )
            && FilesIn(Snapshots).Length == 0
        );

    /// <summary>Removes what killed imports left behind: never a file of the catalogue, nor one that the store did not name.</summary>
    internal void Sweep(IEnumerable<StoredSnapshot> snapshots)
    {
        HashSet<string> wanted = snapshots.Select(PathOf).Select(Path.GetFullPath).ToHashSet(PathComparer);
        foreach (string file in FilesIn(Snapshots))
        {
            if (!wanted.Contains(file) && (file.EndsWith(Unfinished, StringComparison.Ordinal) || IsSnapshot(file)))
            {
                Remove(file);
            }
        }
        foreach (string file in FilesIn(Facts).Concat(FilesIn(Links)))
        {
            if (file.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                Remove(file);
            }
        }
    }

    /// <summary>Removes a file that nobody needs; one that another program holds open stays until the next time.</summary>
    internal static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left over for the next import to remove.
        }
    }

    private static StringComparer PathComparer =>
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private static bool IsSnapshot(string file) => SnapshotFiles().IsMatch(Path.GetFileName(file));

    private static string[] FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    [GeneratedRegex(
        @"\A[A-Za-z0-9][A-Za-z0-9._+-]{0,63}\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Names();

    [GeneratedRegex(@"-[0-9a-f]{12}\.parquet\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnapshotFiles();
}

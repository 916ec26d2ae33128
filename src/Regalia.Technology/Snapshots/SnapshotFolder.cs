using System.Collections.Immutable;
using System.IO.Enumeration;
using static System.FormattableString;

namespace Regalia.Technology.Snapshots;

/// <summary>A snapshot of works on disk: as published, or any folder of part files.</summary>
/// <remarks>
/// As published means a folder of works (itself, or below as <c>works</c>, <c>jsonl/works</c>, <c>parquet/works</c>, each also
/// below <c>data</c>) with part files in folders updated_date=… and a manifest.json. What the manifest does not name is not
/// read: it may be left over from an earlier release.
/// </remarks>
public sealed class SnapshotFolder
{
    private static readonly string[] Below =
    [
        "works",
        "jsonl/works",
        "parquet/works",
        "data/jsonl/works",
        "data/parquet/works",
    ];

    private SnapshotFolder(
        string works,
        string name,
        bool isSynthetic,
        ImmutableArray<PartFile> parts,
        string? deletedIds,
        ImmutableArray<string> warnings
    )
    {
        Works = works;
        Name = name;
        IsSynthetic = isSynthetic;
        Parts = parts;
        DeletedIds = deletedIds;
        Warnings = warnings;
    }

    /// <summary>Path of the folder of works.</summary>
    public string Works { get; }

    /// <summary>"works 2026-06-25" by the manifest, else the folder's name.</summary>
    public string Name { get; }

    /// <summary>Whether its manifest says that it is made up.</summary>
    public bool IsSynthetic { get; }

    /// <summary>Part files by name in ordinal order; also those that the manifest names and that cannot be read.</summary>
    public ImmutableArray<PartFile> Parts { get; }

    /// <summary>Path of deleted_ids.csv, or of deleted_ids.csv.gz; <see langword="null"/> where there is none.</summary>
    public string? DeletedIds { get; }

    /// <summary>What was found odd, in words.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Opens a snapshot.</summary>
    /// <exception cref="SnapshotException">There is none, or it is not clear which is meant.</exception>
    public static SnapshotFolder Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new SnapshotException(
                folder + (File.Exists(folder) ? ": is a file; name its folder" : ": there is no such folder")
            );
        }
        string works = WorksIn(folder);
        List<PartFile> found = [.. Files(works)];
        string? manifestPath = ManifestOf(works);
        SnapshotManifest? manifest = manifestPath is null ? null : SnapshotManifest.Read(manifestPath);
        List<string> warnings = [];
        PartFile[] parts = manifest is null ? [.. found] : Checked(works, found, manifest, warnings);
        Array.Sort(parts, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        if (parts.Length == 0)
        {
            throw new SnapshotException(
                works + ": expected part files (.gz, .jsonl, .json or .parquet), found none; name the folder of works"
            );
        }
        if (parts.Select(p => p.Format).Distinct().Count() > 1)
        {
            throw new SnapshotException(
                works + ": holds JSON lines and Parquet; they are two copies of the same works: name a folder of one"
            );
        }
        return new SnapshotFolder(
            works,
            manifest?.Date is { } date
                ? "works " + date
                : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            manifest?.IsSynthetic ?? false,
            [.. parts],
            DeletedWorks.In(works),
            [.. warnings]
        );
    }

    private static string WorksIn(string folder)
    {
        string[] works = [.. Below.Select(b => Path.Combine(folder, b)).Where(Directory.Exists)];
        if (works.Length > 1)
        {
            throw new SnapshotException(
                Invariant($"{folder}: holds {works.Length} copies of the works ({string.Join(", ", works)}); name one")
            );
        }
        return works is [var only] ? only : folder;
    }

    // Beside a folder of works too; beside any other folder it would be of something else.
    private static string? ManifestOf(string works)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(works));
        string within = Path.Combine(full, SnapshotManifest.FileName);
        string beside = Path.Combine(Path.GetDirectoryName(full) ?? full, SnapshotManifest.FileName);
        return File.Exists(within) ? within
            : string.Equals(Path.GetFileName(full), "works", StringComparison.Ordinal) && File.Exists(beside) ? beside
            : null;
    }

    private static IEnumerable<PartFile> Files(string works)
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        };
        FileSystemEnumerable<string> files = new(works, static (ref entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !LeadsBack(entry.ToFullPath(), entry.Attributes),
        };
        foreach (string path in files)
        {
            if (FormatOf(path) is { } format)
            {
                string name = Path.GetRelativePath(works, path).Replace(Path.DirectorySeparatorChar, '/');
                yield return new PartFile(name, path, new FileInfo(path).Length, format);
            }
        }
    }

    // A linked folder may lie on another disk; one that it lies in itself would be read over and over.
    private static bool LeadsBack(string path, FileAttributes attributes) =>
        attributes.HasFlag(FileAttributes.ReparsePoint)
        && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
        && (path + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static PartFormat? FormatOf(string path)
    {
        string file = Path.GetFileName(path);
        bool Ends(string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        return file.StartsWith('.')
            || string.Equals(file, SnapshotManifest.FileName, StringComparison.Ordinal)
            || Ends(".csv.gz")
            || Ends(".tar.gz")
                ? null
            : Ends(".parquet") ? PartFormat.Parquet
            : Ends(".gz") || Ends(".jsonl") || Ends(".json") ? PartFormat.JsonLines
            : null;
    }

    private static PartFile[] Checked(
        string works,
        List<PartFile> found,
        SnapshotManifest manifest,
        List<string> warnings
    )
    {
        Dictionary<string, PartFile> byName = found.ToDictionary(p => p.Name, StringComparer.Ordinal);
        List<PartFile> parts = [];
        foreach ((string name, (long? length, long? records)) in manifest.Files)
        {
            if (!byName.Remove(name, out PartFile? file))
            {
                string path = Path.Combine(works, name.Replace('/', Path.DirectorySeparatorChar));
                parts.Add(
                    new PartFile(
                        name,
                        path,
                        length ?? 0,
                        FormatOf(path) ?? PartFormat.JsonLines,
                        records,
                        "is named in manifest.json, but is not there; download it"
                    )
                );
                continue;
            }
            parts.Add(
                file with
                {
                    Length = length ?? file.Length,
                    Records = records,
                    Problem =
                        length is { } expected && expected != file.Length
                            ? Invariant(
                                $"has {file.Length} bytes, expected {expected} by manifest.json; download it again"
                            )
                            : null,
                }
            );
        }
        warnings.AddRange(
            byName
                .Keys.Order(StringComparer.Ordinal)
                .Select(name =>
                    name + ": is not named in manifest.json and is not read; left over from an earlier release?"
                )
        );
        return [.. parts];
    }
}

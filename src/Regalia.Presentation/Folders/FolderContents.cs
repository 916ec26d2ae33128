using System.Security.Cryptography;
using System.Text.Json;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Construction;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Sites;
using Regalia.Presentation.Technology;

namespace Regalia.Presentation.Folders;

/// <summary>Tells files that an earlier run wrote from everything else.</summary>
internal static class FolderContents
{
    /// <summary>
    /// Paths in a folder, relative to it and in ordinal order, that no manifest of Regalia vouches for: files that it
    /// does not list, files changed since, links, and empty folders. Empty where the folder does not exist.
    /// </summary>
    internal static IReadOnlyList<string> NotOurs(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }
        Dictionary<string, string> hashes = Manifest(Path.Combine(folder, BundleManifest.FileName));
        List<string> foreign = [];
        Walk(new DirectoryInfo(folder), "", hashes, foreign);
        foreign.Sort(StringComparer.Ordinal);
        return foreign;
    }

    private static void Walk(
        DirectoryInfo folder,
        string prefix,
        Dictionary<string, string> hashes,
        List<string> foreign
    )
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            string path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                foreign.Add(path);
            }
            else if (entry is DirectoryInfo inner)
            {
                if (!inner.EnumerateFileSystemInfos().Any())
                {
                    foreign.Add(path + "/");
                }
                Walk(inner, path + "/", hashes, foreign);
            }
            else if (!IsOurs(entry.FullName, path, hashes))
            {
                foreign.Add(path);
            }
        }
    }

    private static bool IsOurs(string file, string path, Dictionary<string, string> hashes)
    {
        if (string.Equals(path, BundleManifest.FileName, StringComparison.Ordinal))
        {
            return hashes.Count > 0;
        }
        if (!hashes.TryGetValue(path, out string? hash))
        {
            return false;
        }
        using FileStream stream = File.OpenRead(file);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(stream)), hash, StringComparison.Ordinal);
    }

    // A manifest that cannot be read vouches for nothing.
    private static Dictionary<string, string> Manifest(string path)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return hashes;
        }
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            if (
                manifest.RootElement.GetProperty("kind").GetString()
                is BundleManifest.Kind
                    or ConstructionBundle.Kind
                    or PlanFiles.Kind
                    or LeadershipBundle.Kind
                    or SiteManifest.Kind
            )
            {
                foreach (JsonElement file in manifest.RootElement.GetProperty("files").EnumerateArray())
                {
                    hashes[file.GetProperty("path").GetString()!] = file.GetProperty("sha256").GetString()!;
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            hashes.Clear();
        }
        return hashes;
    }
}

using System.Collections.Immutable;
using Regalia.Construction;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Construction;

/// <summary>A constructed index as files: every stage, what each step did, ranks, weights, uncertainty, and index.json
/// that says what it was made from.</summary>
/// <remarks>Nothing in it depends on the clock, the machine, the culture or the number of threads: the same tables and
/// specification give the same bytes.</remarks>
public static class ConstructionBundle
{
    /// <summary>Kind of the manifest: by this word a folder is known for one that Regalia wrote.</summary>
    public const string Kind = "regalia-index-bundle";

    /// <summary>The files; the manifest comes last, for it lists the others.</summary>
    /// <param name="index">The index.</param>
    public static IEnumerable<BundleFile> Files(ConstructedIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        ImmutableArray<BundleFile> files =
        [
            .. StageFiles.Of(index),
            .. ResultFiles.Of(index),
            .. UncertaintyFiles.Of(index),
            BundleFile.Of("index.json", ConstructionJson.Write(index) + "\n"),
        ];
        return [.. files, Manifest(files)];
    }

    internal static BundleFile Manifest(ImmutableArray<BundleFile> files) =>
        BundleFile.Of(
            BundleManifest.FileName,
            Envelope.Write(json =>
            {
                json.WriteString("kind", Kind);
                json.WriteStartArray("files");
                foreach (BundleFile file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    if (file.Rows is int rows)
                    {
                        json.WriteNumber("rows", rows);
                    }

                    json.WriteNumber("bytes", file.Content.Length);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }) + "\n"
        );
}

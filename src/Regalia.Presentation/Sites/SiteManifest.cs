using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Sites;

/// <summary>manifest.json of a written site: what it was made from, and size and hash of every other file.</summary>
public static class SiteManifest
{
    /// <summary>By this word a folder is known for one that Regalia wrote.</summary>
    public const string Kind = "regalia-site";

    /// <summary>Writes it. A site has thousands of files, so that it takes their digests, not their bytes.</summary>
    public static BundleFile Write(ViewSource source, IReadOnlyCollection<FileDigest> files)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(files);
        string text = Envelope.Write(
            source.Result,
            json =>
            {
                json.WriteString("kind", Kind);
                json.WriteBoolean("restrictedIncluded", source.ShowsRestricted);
                json.WriteStartArray("files");
                foreach (FileDigest file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    json.WriteNumber("bytes", file.Bytes);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
        return BundleFile.Of(BundleManifest.FileName, text + "\n");
    }
}

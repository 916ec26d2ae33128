using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Sites;

/// <summary>A file as the manifest of a site names it.</summary>
/// <param name="Path">Where it is in the site, parts joined with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
public sealed record FileDigest(string Path, int Bytes, string Sha256)
{
    /// <summary>The digest of a file.</summary>
    public static FileDigest Of(BundleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file.Path, file.Content.Length, file.Sha256);
    }
}

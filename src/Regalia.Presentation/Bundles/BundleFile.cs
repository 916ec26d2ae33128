using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Regalia.Presentation.Bundles;

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Where it belongs in the bundle, parts joined with <c>/</c>.</param>
/// <param name="Content">Its bytes: UTF-8 without byte order mark, lines ended by LF.</param>
/// <param name="Rows">Rows of a table without its header; null where it is no table.</param>
public sealed record BundleFile(string Path, ImmutableArray<byte> Content, int? Rows)
{
    /// <summary>A file of text.</summary>
    public static BundleFile Of(string path, string text, int? rows = null) =>
        new(path, Frozen(Encoding.UTF8.GetBytes(text)), rows);

    /// <summary>Its text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.AsSpan());

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan()));

    /// <summary>Path and size; the content is too long to print.</summary>
    public override string ToString() => $"{Path}, {Digits.Of(Content.Length)} bytes";

    // The array is fresh and nobody else holds it.
    private static ImmutableArray<byte> Frozen(byte[] bytes) => ImmutableCollectionsMarshal.AsImmutableArray(bytes);
}

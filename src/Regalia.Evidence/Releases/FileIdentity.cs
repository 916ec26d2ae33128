using System.Security.Cryptography;

namespace Regalia.Evidence.Releases;

/// <summary>Size and hash of a file as datapackage.json writes them.</summary>
internal static class FileIdentity
{
    internal static string HashOf(ReadOnlySpan<byte> bytes) => $"sha256:{DigestOf(bytes)}";

    internal static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Regalia.Incidents.Exports;

/// <summary>UUIDs of version 5 (RFC 9562) in a namespace of Regalia's own: the same thing has the same UUID in every export.</summary>
internal static class NameUuid
{
    private static readonly Guid Namespace = new("308288cf-4bcb-4478-9529-3aa7661b23a7");

    /// <summary>The UUID of a kind of thing and what tells it from others of its kind.</summary>
    [SuppressMessage(
        "Security",
        "CA5350:Do not use weak cryptographic algorithms",
        Justification = "as version 5 says"
    )]
    internal static Guid Of(string kind, params ReadOnlySpan<string> parts)
    {
        StringBuilder name = new(kind);
        foreach (string part in parts)
        {
            // With its length before each part no two lists of parts look alike.
            _ = name.Append('\n').Append(part.Length).Append(':').Append(part);
        }
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        byte[] bytes = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name.ToString())];
        _ = SHA1.HashData(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Regalia.Technology.Shards;

/// <summary>A part file as scan.json names it.</summary>
/// <param name="Name">Path below the folder of works.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Records">Records it must hold by the manifest; <see langword="null"/> where nothing says so.</param>
internal sealed record PartEntry(string Name, long Length, long? Records)
{
    /// <summary>SHA-256 over the list of parts in order of their names, in hex.</summary>
    internal static string Digest(IEnumerable<PartEntry> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PartEntry part in parts.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{part.Name.Length}:{part.Name}\t{part.Length}\t{part.Records}\n"
            );
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

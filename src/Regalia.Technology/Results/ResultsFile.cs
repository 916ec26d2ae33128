using System.Security.Cryptography;
using Regalia.Evidence.Storage;

namespace Regalia.Technology.Results;

/// <summary>A file of the results folder as results.json names it.</summary>
/// <param name="Name">Path in the folder, with '/'.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 in hex.</param>
public sealed record ResultsFile(string Name, long Length, string Sha256)
{
    /// <summary>Writes a file whole or not at all, and says what was written.</summary>
    internal static ResultsFile Write(string folder, string name, Action<Stream> write)
    {
        string path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
        ResultsFile? written = null;
        StoredFile.Replace(
            path,
            stream =>
            {
                using HashedStream hashed = new(stream);
                using BufferedStream buffered = new(hashed, 1 << 18);
                write(buffered);
                buffered.Flush();
                written = new ResultsFile(name, hashed.Written, hashed.Digest());
            }
        );
        return written!;
    }

    /// <summary>The bytes of a file, if they are those that were written.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    internal byte[] Read(string folder)
    {
        string path = Path.Combine(folder, Name.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            throw new InvalidDataException(path + ": is missing; merge the shards again");
        }
        byte[] bytes = File.ReadAllBytes(path);
        return
            bytes.Length == Length
            && string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), Sha256, StringComparison.Ordinal)
            ? bytes
            : throw new InvalidDataException(
                path + ": is not the file that results.json describes; merge the shards again"
            );
    }
}

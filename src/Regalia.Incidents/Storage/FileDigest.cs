using System.Security.Cryptography;
using System.Text;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Storage;

/// <summary>SHA-256 of files, in hex.</summary>
internal static class FileDigest
{
    /// <summary>
    /// Of one file what <c>sha256sum</c> says; of several the SHA-256 over their own, sorted, a line each: the order in which they
    /// are named on a command line is no part of what they say.
    /// </summary>
    internal static string Of(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        List<string> digests = [];
        foreach (SourceFile file in files)
        {
            using Stream bytes = Open(file);
            string digest = Of(bytes, cancellation);
            int first = digests.IndexOf(digest);
            if (first >= 0)
            {
                // Records without ids of their own would be counted twice.
                throw new UnreadableFileException(
                    file.Path + ": is the same file as " + files[first].Path + "; name each file once"
                );
            }
            digests.Add(digest);
        }
        if (digests.Count == 1)
        {
            return digests[0];
        }
        digests.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', digests))));
    }

    internal static string Of(string path, CancellationToken cancellation = default)
    {
        using FileStream bytes = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        return Of(bytes, cancellation);
    }

    private static string Of(Stream bytes, CancellationToken cancellation)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[1 << 18];
        while (bytes.Read(block) is > 0 and int read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, read);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileStream Open(SourceFile file)
    {
        try
        {
            return file.Open();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(file.Path + ": there is no such file; name the file to import");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableFileException(
                file.Path + ": may not be read, or is a folder; name a file that you may read"
            );
        }
    }
}

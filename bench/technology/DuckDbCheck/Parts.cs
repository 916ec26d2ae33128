using System.IO.Compression;

namespace DuckDbCheck;

/// <summary>The part files of a folder: packed JSON lines, or Parquet.</summary>
internal sealed class Parts
{
    private readonly string folder;

    private Parts(string folder, bool isParquet) => (this.folder, IsParquet) = (folder, isParquet);

    internal bool IsParquet { get; }

    /// <summary>For DuckDB's readers.</summary>
    internal string Pattern => Path.Combine(folder, "**", IsParquet ? "*.parquet" : "*.gz");

    /// <summary>Works that were deleted, if the folder names any.</summary>
    internal string? DeletedIds =>
        Directory.GetFiles(folder, "deleted_ids.csv", SearchOption.AllDirectories).SingleOrDefault();

    /// <summary>Those of a folder, at any depth.</summary>
    /// <exception cref="InvalidDataException">The folder holds no parts, or both kinds.</exception>
    internal static Parts In(string folder)
    {
        bool isPacked = Holds(folder, "*.gz");
        bool isParquet = Holds(folder, "*.parquet");
        return isPacked != isParquet
            ? new Parts(folder, isParquet)
            : throw new InvalidDataException($"{folder}: expected parts that are all .gz or all .parquet");
    }

    private static bool Holds(string folder, string files) =>
        Directory.EnumerateFiles(folder, files, SearchOption.AllDirectories).Any();

    /// <summary>Bytes of JSON in them.</summary>
    internal long Bytes() => Directory.GetFiles(folder, "*.gz", SearchOption.AllDirectories).Sum(Unpacked);

    private static long Unpacked(string part)
    {
        using GZipStream content = new(File.OpenRead(part), CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 18];
        long bytes = 0;
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            bytes += read;
        }

        return bytes;
    }
}

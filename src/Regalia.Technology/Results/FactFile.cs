using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Regalia.Technology.Results;

/// <summary>The works of one technology on disk: a block of columns for each year, then a directory of years.</summary>
/// <remarks>
/// All numbers little-endian. "RGFACT01"; by year: works (8 bytes each), shares (8), citations (4), credit starts (4, one more than
/// works), institutions (4), countries (2). Then a row of 24 bytes for each year: year, works, credits (4 each), offset (8),
/// checksum (4). At the end: rows (4), checksum of them (4), "RGFACT01".
/// </remarks>
internal sealed class FactFile
{
    internal const int TailBytes = 16;

    private readonly string _path;
    private readonly ImmutableSortedDictionary<int, FactYear> _years;

    private FactFile(string path, ImmutableSortedDictionary<int, FactYear> years)
    {
        _path = path;
        _years = years;
    }

    internal static ReadOnlySpan<byte> Magic => "RGFACT01"u8;

    internal IEnumerable<FactYear> Years => _years.Values;

    /// <summary>Opens a file of facts.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static FactFile Open(string path, long length)
    {
        using SafeFileHandle file = Handle(path);
        Span<byte> tail = stackalloc byte[TailBytes];
        if (RandomAccess.GetLength(file) != length || length < TailBytes)
        {
            throw Damaged(path);
        }
        Fill(file, path, tail, length - TailBytes);
        int count = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[8..].SequenceEqual(Magic) || count < 0 || count > (length - TailBytes) / FactYear.Bytes)
        {
            throw Damaged(path);
        }
        byte[] rows = new byte[count * FactYear.Bytes];
        long end = length - TailBytes - rows.Length;
        Fill(file, path, rows, end);
        if (Checksum.Of(rows) != BinaryPrimitives.ReadUInt32LittleEndian(tail[4..]))
        {
            throw Damaged(path);
        }
        ImmutableSortedDictionary<int, FactYear>.Builder years = ImmutableSortedDictionary.CreateBuilder<
            int,
            FactYear
        >();
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> row = rows.AsSpan(i * FactYear.Bytes, FactYear.Bytes);
            FactYear year = new(
                BinaryPrimitives.ReadInt32LittleEndian(row),
                BinaryPrimitives.ReadInt32LittleEndian(row[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(row[8..]),
                BinaryPrimitives.ReadInt64LittleEndian(row[12..]),
                BinaryPrimitives.ReadUInt32LittleEndian(row[20..])
            );
            years.Add(year.Year, year);
        }
        return new FactFile(path, years.ToImmutable());
    }

    /// <summary>The works of a year; empty if there are none.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    internal FactBlock Read(int year)
    {
        if (!_years.TryGetValue(year, out FactYear at))
        {
            return FactBlock.Empty;
        }
        FactBlock block = new(
            Uninitialised<long>(at.Works),
            Uninitialised<int>(at.Works),
            Uninitialised<int>(at.Works + 1),
            Uninitialised<int>(at.Credits),
            Uninitialised<CountryCode>(at.Credits),
            Uninitialised<long>(at.Credits)
        );
        using SafeFileHandle file = Handle(_path);
        uint checksum = Checksum.Start;
        long offset = at.Offset;
        Column<long>(block.Works);
        Column<long>(block.Shares);
        Column<int>(block.Citations);
        Column<int>(block.CreditStarts);
        Column<int>(block.Institutions);
        Column<CountryCode>(block.Countries);
        return checksum == at.Checksum ? block : throw Damaged(_path);

        void Column<T>(Span<T> column)
            where T : unmanaged
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(column);
            Fill(file, _path, bytes, offset);
            checksum = Checksum.Add(checksum, bytes);
            offset += bytes.Length;
        }
    }

    private static SafeFileHandle Handle(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException(path + ": is missing; merge the shards again", e);
        }
    }

    private static T[] Uninitialised<T>(int length) => GC.AllocateUninitializedArray<T>(length);

    private static void Fill(SafeFileHandle file, string path, Span<byte> buffer, long offset)
    {
        while (buffer.Length > 0)
        {
            int read = RandomAccess.Read(file, buffer, offset);
            if (read == 0)
            {
                throw Damaged(path);
            }
            buffer = buffer[read..];
            offset += read;
        }
    }

    private static InvalidDataException Damaged(string path) =>
        new(path + ": is damaged or not the file that results.json describes; merge the shards again");
}

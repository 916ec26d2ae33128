using Regalia.Technology.Matching;
using Regalia.Technology.Queries;
using Regalia.Technology.Scanning.Columns;

namespace Regalia.Technology.Scanning;

/// <summary>Scans part files of a snapshot, JSON lines packed or not, or Parquet. May be used by several threads.</summary>
/// <param name="queries">Queries of the technologies, in the order of their ids.</param>
/// <param name="options">Which records are searched.</param>
/// <param name="countryOf">
/// Country of an affiliation's text, none if it cannot tell; asked where <see cref="ScanOptions.FindsCountriesInText"/> is set.
/// </param>
public sealed class PartScanner(
    IEnumerable<Query> queries,
    ScanOptions options,
    Func<string, CountryCode>? countryOf = null
)
{
    /// <summary>Longest line read, in bytes; a longer one is malformed.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    private readonly CompiledQueries compiled = CompiledQueries.Of(queries);

    /// <summary>Whether every record is read the ordinary way; for tests.</summary>
    internal bool IsOrdinaryOnly { get; init; }

    /// <summary>Scans a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told the packed bytes read since it was last told, some times a second; may be <see langword="null"/>.</param>
    /// <param name="times">Where the time goes; <see langword="null"/> = not measured.</param>
    /// <param name="cancellation">Ends the scan between two records.</param>
    /// <exception cref="InvalidDataException">The file is cut off or damaged; says its name and how many records were read before.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public PartScan Scan(
        string path,
        Action<long>? progress = null,
        StageTimes? times = null,
        CancellationToken cancellation = default
    )
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024);
        return Scan(file, path, progress, times, cancellation);
    }

    /// <summary>Scans a stream that can seek.</summary>
    /// <param name="part">The content of the file, at its begin.</param>
    /// <param name="name">Name of the file, for faults; ends in .gz where it has to be packed, in .parquet where it has to be Parquet.</param>
    /// <param name="progress">Told the packed bytes read since it was last told; may be <see langword="null"/>.</param>
    /// <param name="times">Where the time goes; <see langword="null"/> = not measured.</param>
    /// <param name="cancellation">Ends the scan between two records.</param>
    /// <exception cref="InvalidDataException">
    /// It is cut off or damaged, and says its name and how many records were read before; or it lacks a column, and says which.
    /// </exception>
    public PartScan Scan(
        Stream part,
        string name,
        Action<long>? progress = null,
        StageTimes? times = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(name);
        PartScan scan = new();
        RecordScan records = new(compiled, options, countryOf, scan) { IsOrdinaryOnly = IsOrdinaryOnly, Times = times };
        if (ParquetPart.Is(part, name))
        {
            new ParquetPart(part, name, scan, cancellation).Read(records, progress);
            return scan;
        }

        bool isOpen = false;
        try
        {
            using Stream content = PartContent.Of(part, name, out bool isPacked);
            isOpen = true;
            LineReading lines = new(records, part, progress, cancellation) { IsPacked = isPacked };
            scan.Bytes = lines.Read(content);
            return lines.IsMarked == isPacked
                ? scan
                : throw new EndOfStreamException("it ends too early, or with something that is not packed");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            // Where a checksum is wrong or bytes are missing, the platform speaks of an unsupported way of packing.
            string reason = isOpen && e is InvalidDataException ? "what is packed is not what was written" : e.Message;
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{name}: damaged or cut off after {scan.Records} records ({reason}); fetch the file again"
                ),
                e
            );
        }
    }
}

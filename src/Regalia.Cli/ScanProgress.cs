using System.Collections.Concurrent;
using System.Globalization;
using Regalia.Technology.Scanning;
using Regalia.Technology.Snapshots;

namespace Regalia.Cli;

/// <summary>Progress of a scan on a terminal's error stream: part files, bytes, rates, time left.</summary>
/// <remarks>
/// Bytes are counted as they lie on the disk, while a part is read; records and JSON bytes are known when a part is done, and their
/// rates are those of the parts that are.
/// </remarks>
internal sealed class ScanProgress(TextWriter error, bool isTerminal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly TerminalLine _line = new(error, isTerminal, time, Pause, Pause);
    private readonly ConcurrentDictionary<string, long> _reading = new(StringComparer.Ordinal);
    private int _parts;
    private int _partsDone;
    private long _bytes;
    private long _bytesRead;
    private long _bytesDone;
    private long _json;
    private long _records;

    internal void Begin(IReadOnlyList<PartFile> left)
    {
        _line.Begin();
        _parts = left.Count;
        _bytes = left.Sum(p => p.Length);
    }

    /// <summary>More bytes of a part were read.</summary>
    internal void Read(PartFile part, long bytes)
    {
        _reading.AddOrUpdate(part.Name, bytes, (_, before) => before + bytes);
        Interlocked.Add(ref _bytesRead, bytes);
        Show();
    }

    /// <summary>A part is done, or failed.</summary>
    internal void Done(PartFile part, PartScan? scan)
    {
        _reading.TryRemove(part.Name, out long told);
        Interlocked.Add(ref _bytesRead, part.Length - told);
        Interlocked.Increment(ref _partsDone);
        if (scan is not null)
        {
            Interlocked.Add(ref _bytesDone, part.Length);
            Interlocked.Add(ref _json, scan.Bytes);
            Interlocked.Add(ref _records, scan.Records);
        }
        Show();
    }

    public void Dispose() => _line.Erase();

    private void Show() =>
        _line.Show(elapsed =>
        {
            double rate = _bytesRead / elapsed.TotalSeconds;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{_partsDone:#,##0} of {_parts:#,##0} parts · {_bytesRead / 1e6:#,##0} of {_bytes / 1e6:#,##0} MB · {Rates(rate)}{Math.Max(0, _bytes - _bytesRead) / Math.Max(1, rate):#,##0} s left"
            );
        });

    private string Rates(double rate)
    {
        long done = Interlocked.Read(ref _bytesDone);
        return done == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:#,##0} MB/s · ")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{rate * _json / done / 1e6:#,##0} MB/s of JSON · {rate * _records / done:#,##0} records/s · "
            );
    }
}

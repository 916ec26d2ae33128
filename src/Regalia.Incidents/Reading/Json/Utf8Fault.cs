using System.Buffers;
using System.Text;

namespace Regalia.Incidents.Reading.Json;

/// <summary>Where bytes stop being UTF-8.</summary>
internal static class Utf8Fault
{
    /// <summary>The first byte that is no part of a character; -1 if all are.</summary>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) != OperationStatus.Done)
            {
                return at;
            }
            at += length;
        }
        return -1;
    }
}

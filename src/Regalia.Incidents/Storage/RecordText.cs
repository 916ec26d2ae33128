using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Turns one record after another into the JSON that is stored, with the fingerprint that vintages are compared by.</summary>
internal sealed class RecordText : IDisposable
{
    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly Utf8JsonWriter json;

    internal RecordText() =>
        // The text is read by programs, not put into a page: é and < need no escape.
        json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The JSON of the record last written; overwritten by the next.</summary>
    internal ReadOnlySpan<byte> Json => bytes.WrittenSpan;

    /// <summary>Writes a record.</summary>
    /// <returns>64 bits of a SHA-256 over everything but the repairs: what a reader mended is not what a publisher changed.</returns>
    internal long Write(IncidentRecord record)
    {
        bytes.ResetWrittenCount();
        json.Reset(bytes);
        RecordJson.Begin(json, record);
        json.Flush();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, digest);
        RecordJson.End(json, record);
        json.Flush();
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    public void Dispose() => json.Dispose();
}

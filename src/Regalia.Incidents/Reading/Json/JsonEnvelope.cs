using System.Buffers;

namespace Regalia.Incidents.Reading.Json;

/// <summary>The members of an object that stand around the array of items, as far as they are not larger than a record may be.</summary>
internal sealed class JsonEnvelope(ReadLimits limits)
{
    private readonly ArrayBufferWriter<byte> members = new();

    /// <summary>Forgets the members.</summary>
    public void Clear() => members.ResetWrittenCount();

    /// <summary>Adds members, separated by commas.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd(", \t\r\n"u8);
        if (text.Length == 0 || (long)members.WrittenCount + text.Length >= limits.RecordBytes)
        {
            return;
        }
        if (members.WrittenCount > 0)
        {
            members.Write(","u8);
        }
        members.Write(text);
    }

    /// <summary>The object.</summary>
    public byte[] ToArray() => [(byte)'{', .. members.WrittenSpan, (byte)'}'];
}

using System.Text;
using System.Text.Json;

namespace Regalia.Evidence.Releases;

/// <summary>
/// Where in the bytes of datapackage.json the members of one resource stand, so that a seal can change those alone.
/// </summary>
internal sealed class ResourceSpans
{
    private readonly Dictionary<string, (int Name, int Start, int End)> members = new(StringComparer.Ordinal);

    private ResourceSpans() { }

    internal string? Name { get; private set; }

    /// <summary>The resources of a package that has been read without faults.</summary>
    internal static List<ResourceSpans> Find(ReadOnlySpan<byte> json)
    {
        List<ResourceSpans> found = [];
        Utf8JsonReader reader = new(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool resources = reader.ValueTextEquals("resources");
            reader.Read();
            if (!resources)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                found.Add(ReadOne(ref reader));
            }
        }

        return found;
    }

    /// <summary>The text of a member as JSON; <see langword="null"/> if it is not there.</summary>
    internal string? TextOf(string member, ReadOnlySpan<byte> json) =>
        members.TryGetValue(member, out (int Name, int Start, int End) span)
            ? Encoding.UTF8.GetString(json[span.Start..span.End])
            : null;

    /// <summary>The edit that gives a member this value; a new member goes behind the path, indented like it.</summary>
    internal (int Start, int Length, string Text) Edit(string member, string value, ReadOnlySpan<byte> json)
    {
        if (members.TryGetValue(member, out (int Name, int Start, int End) span))
        {
            return (span.Start, span.End - span.Start, value);
        }

        (int name, int _, int end) = members["path"];
        int margin = name;
        while (json[margin - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            margin--;
        }

        return (end, 0, $",{Encoding.UTF8.GetString(json[margin..name])}\"{member}\": {value}");
    }

    private static ResourceSpans ReadOne(ref Utf8JsonReader reader)
    {
        ResourceSpans resource = new();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = reader.GetString()!;
            int name = checked((int)reader.TokenStartIndex);
            reader.Read();
            int start = checked((int)reader.TokenStartIndex);
            if (string.Equals(member, "name", StringComparison.Ordinal) && reader.TokenType == JsonTokenType.String)
            {
                resource.Name = reader.GetString();
            }

            reader.Skip();
            resource.members[member] = (name, start, checked((int)reader.BytesConsumed));
        }

        return resource;
    }
}

using System.Text.Json;

namespace Regalia.Technology.Works;

/// <summary>Reads the names of topics or keywords.</summary>
internal static class NamesReader
{
    /// <summary>Texts of <c>display_name</c> in an array of objects; leaves the reader at the array's end.</summary>
    internal static List<string> Read(ref Utf8JsonReader reader, out bool any)
    {
        List<string> names = [];
        any = false;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return names;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            any = true;
            if (reader.TokenType == JsonTokenType.StartObject && Name(ref reader) is string name)
            {
                names.Add(name);
            }

            reader.Skip();
        }

        return names;
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isName = reader.ValueTextEquals("display_name"u8);
            reader.Read();
            name = isName ? OrdinaryReader.Text(ref reader) : name;
            reader.Skip();
        }

        return name;
    }
}

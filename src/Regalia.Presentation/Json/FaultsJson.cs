using System.Text.Json;
using Regalia.Evidence.Faults;

namespace Regalia.Presentation.Json;

/// <summary>The faults of a release in JSON.</summary>
public static class FaultsJson
{
    /// <summary>Every fault with its place.</summary>
    public static string Write(IReadOnlyList<Fault> faults) =>
        Envelope.Write(json =>
        {
            json.WriteBoolean("complete", value: true);
            json.WriteStartArray("faults");
            foreach (Fault fault in faults)
            {
                Write(json, fault);
            }
            json.WriteEndArray();
        });

    /// <summary>A fault as an object of its own.</summary>
    internal static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteWord("kind", fault.Kind);
        json.WriteString("file", fault.File);
        json.WriteNumberOrNull("row", fault.Row);
        json.WriteString("column", fault.Column);
        json.WriteString("value", fault.Value);
        json.WriteString("expected", fault.Expected);
        json.WriteString("mend", fault.Mend);
        json.WriteEndObject();
    }
}

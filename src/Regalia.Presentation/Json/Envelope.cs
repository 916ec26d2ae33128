using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Assessment;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Json;

/// <summary>
/// The frame of every answer in JSON: which release, whether it is the sealed one, and whether the answer is complete.
/// Numbers are written in their shortest form that reads back the same; a missing number is null.
/// </summary>
public static class Envelope
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an answer that rests on a release alone.</summary>
    public static string Write(EvidenceRelease release, Action<Utf8JsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(body);
        return Write(json =>
        {
            WriteRelease(json, release);
            json.WriteBoolean("complete", value: true);
            body(json);
        });
    }

    /// <summary>Writes an answer that rests on an assessment.</summary>
    public static string Write(AssessmentResult result, Action<Utf8JsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(body);
        return Write(json =>
        {
            WriteRelease(json, result.Release);
            json.WriteNumber("seed", result.Seed);
            json.WriteNumber("draws", result.Draws);
            json.WriteBoolean("verifiedOnly", result.Selection.VerifiedOnly);
            json.WriteString("licence", result.Selection.OpenLicencesOnly ? "open" : "all");
            json.WriteBoolean("complete", value: true);
            body(json);
        });
    }

    /// <summary>Writes one object without a release.</summary>
    public static string Write(Action<Utf8JsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteRelease(Utf8JsonWriter json, EvidenceRelease release)
    {
        json.WriteString("release", release.Version);
        json.WriteString("digest", "sha256:" + release.Digest);
        json.WriteBoolean("modifiedRelease", release.IsModified);
        if (!release.CountsFrom.IsEmpty)
        {
            json.WriteStrings("incidentCountsFrom", release.CountsFrom);
        }
        if (release.Technology is { Origin: var origin })
        {
            json.WritePropertyName("technologyFrom");
            TechnologyOriginJson.Write(json, origin);
        }
    }

    internal static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes one of a fixed set of words as the tables of a release spell it: <c>not_measured</c>.</summary>
    internal static void WriteWord<T>(this Utf8JsonWriter json, string name, T word)
        where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()));

    /// <summary>Names the licences for whose sake numbers of an object are null; nothing where nothing is withheld.</summary>
    internal static void WriteWithheld(this Utf8JsonWriter json, IReadOnlyCollection<string> licences)
    {
        if (licences.Count > 0)
        {
            json.WriteStrings("withheld", licences);
        }
    }

    internal static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}

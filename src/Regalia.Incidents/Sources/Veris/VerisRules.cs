using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Reading.Json.Shapes;

namespace Regalia.Incidents.Sources.Veris;

/// <summary>
/// Judges records by a merged schema of VERIS, which whoever judges brings along, and by what VERIS asks beyond it: what an action
/// entails must be stated of the attributes too, and no incident is later than this year.
/// </summary>
internal sealed class VerisRules
{
    private readonly JsonShape shape;
    private readonly TimeProvider time;

    private VerisRules(JsonShape shape, TimeProvider time)
    {
        this.shape = shape;
        this.time = time;
    }

    /// <summary>Reads a merged schema: the one whose enumerations are filled in.</summary>
    /// <exception cref="UnreadableFileException">It is none.</exception>
    public static VerisRules Read(string schemaFile, TimeProvider time)
    {
        try
        {
            return new VerisRules(
                JsonShapeReader.Read(File.ReadAllBytes(schemaFile), Path.GetFileName(schemaFile)),
                time
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Path.GetFileName(schemaFile) + ": cannot be opened: " + fault.Message);
        }
    }

    /// <summary>Where a record breaks the rules; none if it is valid.</summary>
    public ImmutableArray<ShapeBreach> Judge(JsonElement record)
    {
        List<ShapeBreach> breaches = ShapeJudge.Judge(shape, record);
        int thisYear = time.GetUtcNow().Year;
        if (
            record.Member("timeline")?.Member("incident")?.Member("year")
                is JsonElement { ValueKind: JsonValueKind.Number } year
            && year.TryGetInt32(out int stated)
            && stated > thisYear
        )
        {
            breaches.Add(
                new ShapeBreach(
                    "timeline.incident.year",
                    FormattableString.Invariant($"{stated} lies ahead, expected {thisYear} at the latest")
                )
            );
        }
        return [.. breaches, .. Contradictions(record)];
    }

    private static IEnumerable<ShapeBreach> Contradictions(JsonElement record)
    {
        JsonElement action = record.Member("action") ?? default;
        JsonElement attribute = record.Member("attribute") ?? default;
        JsonElement integrity = attribute.Member("integrity") ?? default;
        if (action.Member("malware") is not null && !Has(integrity, "Software installation"))
        {
            yield return new(
                "attribute.integrity.variety",
                "malware acted, but no \"Software installation\" is stated"
            );
        }
        if (action.Member("social") is not null && !Has(integrity, "Alter behavior"))
        {
            yield return new(
                "attribute.integrity.variety",
                "people were deceived, but no \"Alter behavior\" is stated"
            );
        }
        if (Has(action.Member("hacking") ?? default, "SQLi") && !Has(integrity, "Repurpose"))
        {
            yield return new("attribute.integrity.variety", "SQL was injected, but no \"Repurpose\" is stated");
        }
        if (
            (Has(action.Member("physical") ?? default, "Theft") || Has(action.Member("error") ?? default, "Loss"))
            && !Has(attribute.Member("availability") ?? default, "Loss")
        )
        {
            yield return new("attribute.availability.variety", "a thing was stolen or lost, but no \"Loss\" is stated");
        }
        if (
            string.Equals(record.Text("security_incident"), "Confirmed", StringComparison.Ordinal)
            && record.Member("attribute") is null
        )
        {
            yield return new("attribute", "the incident is confirmed, but nothing is said to have suffered");
        }
        if (
            record.Member("plus")?.Member("attribute")?.Member("confidentiality") is not null
            && attribute.Member("confidentiality") is null
        )
        {
            yield return new("plus.attribute.confidentiality", "stated, but \"attribute.confidentiality\" is not");
        }
    }

    private static bool Has(JsonElement part, string variety) =>
        part.Texts("variety").Contains(variety, StringComparer.Ordinal);
}

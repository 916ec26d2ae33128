using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Json;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;

namespace Regalia.Presentation.Technology;

/// <summary>The check of definitions in JSON.</summary>
internal static class QueryCheckJson
{
    internal static string Write(TechnologyCatalogue catalogue, ImmutableArray<DefinitionCheck> checks, bool isSound) =>
        Envelope.Write(json =>
        {
            json.WriteBoolean("sound", isSound);
            json.WriteStartArray("definitions");
            foreach (DefinitionCheck check in checks)
            {
                Definition(json, check);
            }

            json.WriteEndArray();
            json.WriteStrings("withoutDefinition", catalogue.WithoutDefinition);
            json.WriteStartArray("faults");
            foreach (Fault fault in catalogue.Faults)
            {
                FaultsJson.Write(json, fault);
            }

            json.WriteEndArray();
        });

    private static void Definition(Utf8JsonWriter json, DefinitionCheck check)
    {
        TechnologyDefinition definition = check.Entry.Definition;
        json.WriteStartObject();
        json.WriteString("technology", definition.Id);
        json.WriteString("name", definition.Name);
        json.WriteString("status", QueryCheckReport.Status(check));
        json.WriteString("file", check.Entry.File);
        json.WriteString("query", check.Entry.Query.Canonical);
        json.WriteString("querySha256", check.Entry.Query.Digest);
        json.WriteNumber("size", check.Size);
        json.WriteStrings("explanation", QueryExplanation.Of(check.Entry.Query).Lines());
        json.WriteStartArray("findings");
        foreach (QueryFinding finding in check.Findings)
        {
            (int line, int column) = check.Entry.Place.Of(finding.Part.Span);
            json.WriteStartObject();
            json.WriteString("kind", QueryCheckReport.Kind(finding));
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteString("part", finding.Part.ToString());
            json.WriteString("reason", finding.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("knownWorks");
        foreach (KnownWorkResult work in check.Works)
        {
            json.WriteStartObject();
            json.WriteString("kind", work.IsAnchor ? "anchor" : "near_miss");
            json.WriteString("title", work.Work.Title);
            json.WriteNumber("year", work.Work.Year);
            json.WriteString("identifier", work.Work.Identifier);
            json.WriteBoolean("found", work.Match.Matches);
            json.WriteBoolean("asExpected", work.IsAsExpected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

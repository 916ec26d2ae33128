using System.Text.Json;
using Regalia.Incidents.Reading.Json.Shapes;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>What the galaxy format asks of one cluster.</summary>
internal static class GalaxyShape
{
    private static readonly JsonShape Cluster = JsonShapeReader.Read(
        """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["value"],
          "properties": {
            "value": { "type": "string" },
            "uuid": { "type": "string" },
            "description": { "type": "string" },
            "revoked": { "type": "boolean" },
            "related": { "type": "array", "items": { "type": "object" } },
            "meta": {
              "type": "object",
              "properties": {
                "complexity": { "type": "string" },
                "effectiveness": { "type": "string" },
                "country": { "type": "string" },
                "possible_issues": { "type": "string" },
                "colour": { "type": "string" },
                "motive": { "type": "string" },
                "impact": { "type": "string" },
                "status": { "type": "string" },
                "date": { "type": "string" },
                "encryption": { "type": "string" },
                "type": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                "refs": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                "synonyms": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                "extensions": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                "ransomnotes": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                "official-refs": { "type": "array", "uniqueItems": true, "items": { "type": "string" } }
              }
            }
          }
        }
        """u8.ToArray(),
        "galaxy format"
    );

    /// <summary>Where a cluster departs from the format.</summary>
    public static List<ShapeBreach> Judge(JsonElement cluster) => ShapeJudge.Judge(Cluster, cluster);
}

using System.Text.Json;
using Regalia.Indices;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Construction;

/// <summary>A diagnosis of an index in JSON. Correlations of all pairs are in the tables alone.</summary>
public static class DiagnosisJson
{
    /// <summary>Writes the diagnosis.</summary>
    /// <param name="index">The diagnosis.</param>
    public static string Write(Diagnosis index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, index.Input, index.Specification);
            json.WriteString("index", index.IsAggregated ? index.Build.Definition.Root.Code : null);
            json.WriteStrings("notes", index.Notes);
            Findings(json, index);
            json.WriteStartArray("stages");
            foreach ((string stage, _, _) in index.Stages())
            {
                json.WriteStartObject();
                json.WriteString("stage", stage);
                json.WriteString("file", DiagnosisFiles.CorrelationsOf(stage));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Availability(json, index.Availability);
            Flags(json, index);
            Parents(json, index);
            Alphas(json, index);
            Components(json, index);
            LeftOut(json, index);
        });
    }

    private static void Findings(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("findings");
        foreach (DiagnosisFindings findings in DiagnosisFindings.Of(index))
        {
            json.WriteStartObject();
            json.WriteString("about", findings.About);
            json.WriteString("file", findings.File);
            json.WriteStrings("found", findings.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Availability(Utf8JsonWriter json, DataAvailability availability)
    {
        json.WriteStartArray("availability");
        foreach ((int row, UnitAvailability unit) in availability.Units.Index())
        {
            json.WriteStartObject();
            ConstructionJson.WriteUnit(json, unit.Unit);
            json.WriteNumber("indicators", unit.Indicators);
            json.WriteNumber("missing", unit.Missing);
            json.WriteNumber("zeros", unit.Zero);
            json.WriteNumber("share", unit.AvailableShare);
            json.WriteStartObject("aggregates");
            foreach (string code in availability.ByAggregate.Codes)
            {
                json.WriteNumber(code, availability.ByAggregate[code][row]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Flags(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("flags");
        foreach (Diagnosis.Flag flag in index.Flags)
        {
            json.WriteStartObject();
            json.WriteString("flag", flag.Why);
            json.WriteString("stage", flag.Stage);
            json.WriteString("group", flag.Found.Group);
            json.WriteString("first", flag.Found.First);
            json.WriteString("second", flag.Found.Second);
            Correlation(json, flag.Found.Correlation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parents(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("correlationsWithParents");
        foreach ((CorrelationKind kind, CorrelationWithAncestor pair) in index.Parents)
        {
            json.WriteStartObject();
            json.WriteString("code", pair.Code);
            json.WriteString("ancestor", pair.Ancestor);
            json.WriteNumber("ancestorLevel", pair.Level);
            json.WriteString("kind", IndexWords.Of(kind));
            Correlation(json, pair.Correlation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Alphas(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("cronbachAlpha");
        foreach (Diagnosis.Alpha alpha in index.Alphas)
        {
            json.WriteStartObject();
            json.WriteString("aggregate", alpha.Aggregate.Code);
            json.WriteNumber("level", alpha.Level);
            json.WriteString("stage", alpha.Stage);
            json.WriteNumber("variables", alpha.Variables);
            json.WriteNumberOrNull("alpha", ConstructionJson.Known(alpha.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Components(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("principalComponents");
        foreach (Diagnosis.ComponentsOf group in index.Components)
        {
            json.WriteStartObject();
            json.WriteString("aggregate", group.Aggregate?.Code);
            json.WriteNumber("level", group.Level);
            json.WriteNumber("units", group.Found.Units);
            json.WriteStartArray("components");
            foreach ((int place, double eigenvalue) in group.Found.Eigenvalues.Index())
            {
                json.WriteStartObject();
                json.WriteNumber("eigenvalue", eigenvalue);
                json.WriteNumber("share", group.Found.Explained[place]);
                json.WriteStartObject("loadings");
                foreach ((string code, double loading) in group.Found.Codes.Zip(group.Found.Loadings[place]))
                {
                    json.WriteNumber(code, loading);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void LeftOut(Utf8JsonWriter json, Diagnosis index)
    {
        json.WriteStartArray("leaveOneOut");
        foreach (LeaveOneOut level in index.LeftOut)
        {
            foreach ((int place, LeftOut left) in level.Elements.Index())
            {
                (double shift, IndexUnit? unit) = DiagnosisParts.Largest(level, place);
                json.WriteStartObject();
                json.WriteString("code", left.Variable.Code);
                json.WriteNumber("level", left.Variable.Level!.Value);
                json.WriteNumberOrNull("meanShift", ConstructionJson.Known(left.MeanAbsoluteRankChange));
                json.WriteNumberOrNull("rankCorrelation", ConstructionJson.Known(left.RankCorrelation));
                json.WriteNumberOrNull("largestShift", ConstructionJson.Known(shift));
                json.WriteString("unit", unit?.Code);
                if (unit?.Time is int time)
                {
                    json.WriteNumber("time", time);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void Correlation(Utf8JsonWriter json, Correlation correlation)
    {
        json.WriteNumberOrNull("coefficient", ConstructionJson.Known(correlation.Coefficient));
        json.WriteNumberOrNull("p", ConstructionJson.Known(correlation.PValue));
        json.WriteNumber("count", correlation.Pairs);
    }
}

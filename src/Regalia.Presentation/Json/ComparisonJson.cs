using Regalia.Assessment;
using Regalia.Evidence;

namespace Regalia.Presentation.Json;

/// <summary>A comparison of countries in JSON.</summary>
public static class ComparisonJson
{
    /// <summary>Every ordered pair of the chosen countries on every composite that is shown.</summary>
    public static string Write(AssessmentResult result, IReadOnlyList<Country> countries) =>
        Envelope.Write(
            result,
            json =>
            {
                HashSet<Iso3> chosen = [.. countries.Select(c => c.Code)];
                json.WriteStrings("countries", countries.Select(c => c.Code.ToString()));
                json.WriteStartArray("pairs");
                foreach (
                    CountryComparison pair in result.Comparisons.Where(p =>
                        chosen.Contains(p.A) && chosen.Contains(p.B)
                    )
                )
                {
                    json.WriteStartObject();
                    json.WriteString("composite", pair.Composite);
                    json.WriteString("a", pair.A.ToString());
                    json.WriteString("b", pair.B.ToString());
                    json.WriteNumberOrNull("probabilityAbove", pair.ProbabilityAbove);
                    json.WriteBoolean("distinguishable", pair.IsDistinguishable);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}

using System.Text.Json;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Claims;

/// <summary>Checked claims as JSON. Ids of the records counted stand with every number, so that it can be contested one by one.</summary>
internal static class ClaimCheckJson
{
    internal static string Of(ClaimCheckReport report) =>
        Envelope.Write(
            report.Release,
            json =>
            {
                json.WriteString("rulesSha256", report.RulesDigest);
                json.WriteString("verdictRule", ClaimCheckWords.Rule);
                json.WriteStartArray("claims");
                foreach (CheckedClaim claim in report.Claims)
                {
                    Write(json, claim);
                }
                json.WriteEndArray();
            }
        );

    private static void Write(Utf8JsonWriter json, CheckedClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("statement", claim.Statement);
        json.WriteString("value", claim.Value);
        json.WriteString("publishedIn", claim.PublishedIn);
        json.WriteString("kind", claim.Definition?.Kind.Word());
        json.WriteNumberOrNull("claimedBefore", claim.Definition?.ClaimedBefore);
        json.WriteNumberOrNull("claimed", claim.Definition?.Claimed);
        json.WriteString("whyNot", claim.WhyNot);
        json.WriteStartArray("findings");
        foreach (ClaimFinding finding in claim.Findings)
        {
            Write(json, finding);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClaimFinding finding)
    {
        ClaimReading reading = finding.Reading;
        json.WriteStartObject();
        json.WriteString("reading", reading.Id);
        json.WriteString("words", reading.Words);
        json.WriteBoolean("main", reading.IsMain);
        json.WriteString("scope", finding.Scope.Word());
        json.WriteStrings("snapshots", finding.Snapshots);
        json.WriteString("level", reading.Level.Word());
        json.WriteString("byDate", ClaimCheckCsv.Basis(reading));
        json.WriteString("filter", reading.Filter);
        json.WriteString("orUnknown", reading.OrUnknown);
        json.WriteString("part", reading.Part);
        json.WriteBoolean("placesFromText", reading.PlacesFromText);
        Write(json, "first", finding.First);
        Write(json, "second", finding.Second);
        json.WriteNumberOrNull("value", ClaimCheckCsv.Finite(finding.Value));
        json.WriteNumberOrNull("low", finding.Lower);
        json.WriteNumberOrNull("high", ClaimCheckCsv.Finite(finding.Upper));
        json.WriteString("verdict", finding.Verdict.Word());
        json.WriteString("why", finding.Why);
        json.WriteStrings("cautions", finding.Cautions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ClaimCount? count)
    {
        if (count is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("window", count.Window.ToString());
        json.WriteNumber("count", count.Count);
        json.WriteNumber("most", count.Most);
        json.WriteNumberOrNull("of", count.Share?.Of);
        json.WriteNumberOrNull("share", count.Share?.Share);
        json.WriteNumberOrNull("low", count.Share?.Lower);
        json.WriteNumberOrNull("high", count.Share?.Upper);
        json.WriteNumberOrNull("unknown", count.Unknown);
        json.WriteNumber("unlocated", count.Unlocated);
        json.WriteStrings("records", count.Records.Select(r => r.ToString()));
        json.WriteStrings(count.Share is null ? "perhaps" : "wholeRecords", count.Others.Select(r => r.ToString()));
        json.WriteEndObject();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json.Shapes;
using Regalia.Incidents.Sources.Veris;

namespace Regalia.Incidents.Tests.Sources.Veris;

public sealed class VerisRulesTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-04/schema#", "description": "made up", "type": "object",
          "additionalProperties": false, "required": ["timeline"],
          "properties": {
            "action": { "type": "object", "minProperties": 1 },
            "timeline": { "type": "object", "properties": { "incident": { "type": "object", "properties": {
              "year": { "type": "integer", "minimum": 1950 } } } } },
            "code": { "type": "string", "pattern": "\\d{2}-?\\d{0,4}", "minLength": 2, "maxLength": 6 },
            "kinds": { "type": "array", "minItems": 1, "uniqueItems": true,
              "items": { "type": "string", "enum": ["Fire", "Flood"] } },
            "amount": { "type": "number", "required": true },
            "either": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] }
          }
        }
        """;

    private readonly JsonSamples samples = new();

    [Theory]
    [InlineData("\"code\":\"31-33\",\"kinds\":[\"Fire\",\"Flood\"],\"either\":7", "")]
    [InlineData("\"code\":\"test\"", "code: \"test\" does not match")]
    [InlineData("\"code\":\"1\"", "code: has 1 characters, expected 2 to 6")]
    [InlineData("\"code\":\"\u0e51\u0e52\"", "code: \"\u0e51\u0e52\" does not match")]
    [InlineData("\"kinds\":[]", "kinds: has 0 elements, expected 1 or more")]
    [InlineData("\"kinds\":[\"Fire\",\"Fire\"]", "kinds[1]: \"Fire\" stands twice")]
    [InlineData("\"kinds\":[\"fire\"]", "kinds[0]: \"fire\" is none of the values")]
    [InlineData("\"kinds\":\"Fire\"", "kinds: found \"Fire\", expected array")]
    [InlineData("\"action\":{}", "action: has 0 members")]
    [InlineData("\"more\":1", "more: no member of this name")]
    [InlineData("\"either\":1.5", "either: fits 0 of 2 forms")]
    public void Each_rule_of_a_schema_is_held_to(string members, string breach)
    {
        ImmutableArray<ShapeBreach> breaches = Judge(
            "{\"amount\":1,\"timeline\":{\"incident\":{\"year\":2014}}," + members + "}"
        );
        Assert.Equal(breach.Length == 0, breaches.IsEmpty);
        if (breach.Length > 0)
        {
            Assert.Contains(breach, breaches[0].ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"amount\":1}", "\"timeline\" is missing")]
    [InlineData("{\"timeline\":{}}", "\"amount\" is missing")]
    [InlineData("{\"amount\":1,\"timeline\":{\"incident\":{\"year\":1949}}}", "1949 is out of range")]
    [InlineData("{\"amount\":1,\"timeline\":{\"incident\":{\"year\":2014.0}}}", "expected integer")]
    [InlineData("{\"amount\":1,\"timeline\":{\"incident\":{\"year\":2031}}}", "2031 lies ahead, expected 2030")]
    public void What_must_be_there_and_when_is_held_to(string record, string breach) =>
        Assert.Contains(breach, Assert.Single(Judge(record)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"action\":{\"malware\":{}}", "no \"Software installation\"")]
    [InlineData("\"action\":{\"social\":{}}", "no \"Alter behavior\"")]
    [InlineData("\"action\":{\"hacking\":{\"variety\":[\"SQLi\"]}}", "no \"Repurpose\"")]
    [InlineData("\"action\":{\"error\":{\"variety\":[\"Loss\"]}}", "no \"Loss\"")]
    [InlineData("\"action\":{\"physical\":{\"variety\":[\"Theft\"]}}", "no \"Loss\"")]
    [InlineData("\"security_incident\":\"Confirmed\"", "nothing is said to have suffered")]
    [InlineData("\"plus\":{\"attribute\":{\"confidentiality\":{}}}", "\"attribute.confidentiality\" is not")]
    [InlineData("\"action\":{\"physical\":{\"variety\":[\"Snooping\"]}}", null)]
    [InlineData(
        "\"action\":{\"malware\":{}},\"attribute\":{\"integrity\":{\"variety\":[\"Software installation\"]}}",
        null
    )]
    public void What_an_action_entails_is_to_be_stated(string members, string? breach)
    {
        VerisRules rules = VerisRules.Read(samples.File("{}", "open.json").Path, new FixedYear(2030));
        using JsonDocument document = JsonDocument.Parse("{" + members + "}");
        ImmutableArray<ShapeBreach> breaches = rules.Judge(document.RootElement);
        Assert.Equal(breach is null ? 0 : 1, breaches.Length);
        Assert.All(breaches, one => Assert.Contains(breach!, one.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"properties\":{\"a\":{\"$ref\":\"#/x\"}}}", "#/properties/a/$ref: the keyword is not known")]
    [InlineData("{\"type\":\"word\"}", "expected the name of a type")]
    [InlineData("{\"pattern\":\"(\"}", "no pattern that can be read")]
    [InlineData("{", "no JSON")]
    public void A_schema_that_cannot_be_held_to_is_refused(string schema, string said)
    {
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() =>
            VerisRules.Read(samples.File(schema, "schema.json").Path, TimeProvider.System)
        );
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("schema.json: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, "timeline.incident.year_high.json")]
    [InlineData(2019, "")]
    public void The_published_vectors_are_judged_as_stated_but_the_one_that_asks_for_the_year(int year, string other)
    {
        string folder = JsonSamples.Shared("conformance/veris")!;
        VerisRules rules = VerisRules.Read(
            Path.Combine(folder, "bin/veris_webapp_legacy/assets/schema/verisc-merged1_3_1.json"),
            new FixedYear(year)
        );
        List<string> differing = [];
        int count = 0;
        foreach (
            string path in Directory
                .EnumerateFiles(Path.Combine(folder, "tests"), "*.json")
                .Order(StringComparer.Ordinal)
        )
        {
            using JsonDocument vector = JsonDocument.Parse(File.ReadAllBytes(path));
            bool isJudgedValid = rules.Judge(vector.RootElement.GetProperty("incident")).IsEmpty;
            bool isValid = vector.RootElement.GetProperty("should").GetString() == "pass";
            count += 1;
            if (isJudgedValid != isValid)
            {
                differing.Add(Path.GetFileName(path));
            }
        }
        Assert.Equal(222, count);
        Assert.Equal(other, string.Join(" ", differing));
    }

    public void Dispose() => samples.Dispose();

    private ImmutableArray<ShapeBreach> Judge(string record)
    {
        VerisRules rules = VerisRules.Read(samples.File(Schema, "schema.json").Path, new FixedYear(2030));
        using JsonDocument document = JsonDocument.Parse(record);
        return rules.Judge(document.RootElement);
    }

    private sealed class FixedYear(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}

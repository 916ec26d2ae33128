using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using Regalia.Cli.Tests.Harness;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Cli.Tests.Checklists;

/// <summary>The published schema says the same as the reader, as far as a schema can.</summary>
public sealed class ChecklistSchemaTests
{
    private static string Example { get; } =
        Repository.Read("docs", "checklist.md").Split("```yaml\n")[1].Split("```")[0];

    [Fact]
    public void The_checklist_of_the_release_is_valid() =>
        Assert.Empty(Errors(File.ReadAllText(Path.Combine(ReleaseCopy.Bundled, "checklist.yaml"))));

    [Fact]
    public void The_example_of_the_manual_is_valid() => Assert.Empty(Errors(Example));

    [Theory]
    [InlineData("stage: recover", "stage: recovery")]
    [InlineData("kind: reactive", "kind: law")]
    [InlineData("    stage: recover\n", "")]
    [InlineData("kind: reactive", "kind: exposure")]
    [InlineData("OWN_COURT_EXPERTS", "COURT_EXPERTS")]
    [InlineData("OWN_COURT_EXPERTS", "OWN_court_experts")]
    [InlineData("evidence: The court's list, with its date.", "evidence: ' '")]
    [InlineData("    evidence: The court's list, with its date.\n", "")]
    [InlineData("respondent: Commercial court; IP office", "responder: Commercial court; IP office")]
    [InlineData("answers: { \"yes\": 1, \"partly\": 0.5, \"no\": 0 }", "answers: { \"yes\": 1 }")]
    [InlineData(
        "answers: { \"yes\": 1, \"partly\": 0.5, \"no\": 0 }",
        "answers: { \"yes\": 1, \"maybe\": 0.5, \"no\": 0 }"
    )]
    [InlineData("number: { least: 0, greatest: 100 }", "number: { least: 0 }")]
    [InlineData("number: { least: 0, greatest: 100 }", "number: { least: 0, greatest: all }")]
    [InlineData("    number: { least: 0, greatest: 100 }\n", "")]
    [InlineData("questions:\n", "questions: []\nmore:\n")]
    public void What_the_schema_refuses_the_reader_refuses(string old, string changed)
    {
        Assert.Contains(old, Example, StringComparison.Ordinal);
        string text = Example.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEmpty(Errors(text));
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["mine.yaml"], text);
        RegaliaEntry.Run("checklist", "check", folder["mine.yaml"]).Ended(4);
    }

    private static IEnumerable<string> Errors(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        JsonSchema schema = JsonSchema
            .FromJsonAsync(
                Repository.Read("docs", "schemas", "checklist.schema.json"),
                TestContext.Current.CancellationToken
            )
            .GetAwaiter()
            .GetResult();
        return
        [
            .. schema
                .Validate(Json(stream.Documents[0].RootNode)!.ToJsonString())
                .Select((ValidationError error) => error.ToString()),
        ];
    }

    // Words without quotation marks as YAML 1.2 reads them.
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" } => null,
            YamlScalarNode { Style: ScalarStyle.Plain } word
                when double.TryParse(word.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
                number,
            var other => ((YamlScalarNode)other).Value,
        };
}

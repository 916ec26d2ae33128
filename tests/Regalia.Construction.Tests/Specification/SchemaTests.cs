using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Construction.Tests.Specification;

/// <summary>The published schema says the same as the reader.</summary>
public sealed class SchemaTests
{
    private const string SchemaFile = "index-specification.schema.json";

    [Theory]
    [InlineData("")]
    [InlineData("steps: [denominate, impute, normalise, aggregate]")]
    [InlineData("steps:\n  - impute: i_median\n  - aggregate: [a_amean, { method: generalised, power: -1.5 }]")]
    [InlineData("steps:\n  - treat: { maxPoints: null, indicators: { A: none, B: { maxPoints: unlimited } } }")]
    [InlineData("steps:\n  - weight: { method: pca, level: 1, negative: zero }\n  - screen: { keep: X }")]
    [InlineData("uncertainty: { vary: { weights: { noise: { 2: 0.25 } }, data: { relative: { A: 0.1 } } } }")]
    [InlineData("uncertainty: { vary: { weights: { dirichlet: 100, fixed: [P] }, normalise.upper: [10, 100] } }")]
    public void What_the_reader_takes_the_schema_takes(string yaml)
    {
        Assert.Empty(SmallIndex.Specification(yaml).Faults);
        Assert.Empty(Errors(yaml));
    }

    [Theory]
    [InlineData("step: []")]
    [InlineData("steps: normalise")]
    [InlineData("steps: [normalize]")]
    [InlineData("steps:\n  - normalise: { method: minmaxx }")]
    [InlineData("steps:\n  - normalise: { lowr: 1 }")]
    [InlineData("steps:\n  - treat: { maxPoints: -1 }")]
    [InlineData("steps:\n  - treat: { force: yes please }")]
    [InlineData("steps:\n  - impute: mean\n    treat: log")]
    [InlineData("labels: { cuts: [50] }")]
    [InlineData("uncertainty: { replicates: 10 }")]
    [InlineData("uncertainty: { vary: { aggregate.method: [arithmetic] } }")]
    [InlineData("uncertainty: { vary: { weights: { noise: 1 } } }")]
    [InlineData("uncertainty: { vary: { imputation: mean } }")]
    [InlineData("uncertainty: { interval: 1, vary: { imputation: draws } }")]
    public void What_the_schema_refuses_the_reader_refuses(string yaml)
    {
        Assert.NotEmpty(Errors(yaml));
        Assert.NotEmpty(SmallIndex.Specification(yaml).Faults);
    }

    [Fact]
    public void The_example_and_those_of_the_manual_are_valid()
    {
        Assert.Empty(Errors(System.Text.Encoding.UTF8.GetString(ExampleIndex.File("index.yaml").Content.AsSpan())));
        string manual = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "index-build.md"));
        string[] blocks =
        [
            .. manual.Split("```yaml\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]),
        ];
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Empty(Errors(block)));
    }

    public static TheoryData<string> Tables =>
        ["rule", "imputeMethod", "treatMethod", "normaliseMethod", "weightMethod", "aggregateMethod", "ties"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_schema_has_the_words_of_the_reader(string table)
    {
        (IEnumerable<string> names, IEnumerable<string> words) = table switch
        {
            "rule" => (ScreeningReader.Rules.Names, ScreeningReader.Rules.Words),
            "imputeMethod" => (ImputationReader.Methods.Names, ImputationReader.Methods.Words),
            "treatMethod" => (TreatmentReader.Methods.Names, TreatmentReader.Methods.Words),
            "normaliseMethod" => (NormalisationMethodReader.Methods.Names, NormalisationMethodReader.Methods.Words),
            "weightMethod" => (WeightingReader.Methods.Names, WeightingReader.Methods.Words),
            "aggregateMethod" => (AggregationReader.Methods.Names, AggregationReader.Methods.Words),
            _ => ((IEnumerable<string>)NormalisationMethodReader.Ties.Names, NormalisationMethodReader.Ties.Words),
        };
        using var schema = JsonDocument.Parse(SchemaText());
        JsonElement[] choices =
        [
            .. schema.RootElement.GetProperty("definitions").GetProperty(table).GetProperty("anyOf").EnumerateArray(),
        ];
        Assert.Equal(names, Words(choices[0]));
        Assert.Equal(words.Order(StringComparer.Ordinal), choices.SelectMany(Words).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(JsonElement choice) =>
        choice.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);

    private static IEnumerable<string> Errors(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        JsonNode? json = stream.Documents.Count == 0 ? new JsonObject() : Json(stream.Documents[0].RootNode);
        JsonSchema schema = JsonSchema
            .FromJsonAsync(SchemaText(), TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();
        return [.. schema.Validate(json!.ToJsonString()).Select((ValidationError error) => error.ToString())];
    }

    private static string SchemaText() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, SchemaFile));

    // Words without quotation marks as YAML 1.2 reads them.
    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value is "true",
            YamlScalarNode { Style: ScalarStyle.Plain } word
                when long.TryParse(
                    word.Value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out long whole
                ) => whole,
            YamlScalarNode { Style: ScalarStyle.Plain } word
                when double.TryParse(word.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
                number,
            var other => ((YamlScalarNode)other).Value,
        };
}

using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using Regalia.Cli.Tests.Harness;
using static System.FormattableString;

namespace Regalia.Cli.Tests.MainJob;

public sealed class AssessJsonTests
{
    private static readonly string[] Labels = ["Guarded", "Alert", "Moderately vulnerable", "Highly vulnerable"];
    private static readonly string[] Scores =
    [
        "exposure",
        "threat",
        "preparedness",
        "guardrails",
        "readiness",
        "pressure",
    ];

    private static readonly Lazy<RegaliaRun> Known = new(() =>
        RegaliaProgram.Run("assess", "--json", "--draws", "2000")
    );

    [Fact]
    public void It_has_the_fields_that_were_promised()
    {
        JsonElement json = Known.Value.Json();
        Assert.Equal("2026.1", json.Text("release"));
        Assert.Equal(20261, json.Number("seed"));
        Assert.Equal(2000, json.Number("draws"));
        Assert.False(json.At("modifiedRelease").GetBoolean());
        Assert.True(json.At("complete").GetBoolean());
        JsonElement[] countries = json.List("countries");
        Assert.Equal(27, countries.Length);
        Assert.Equal(27, countries.Select(c => c.Text("iso3")).Distinct().Count());
        Assert.All(
            countries,
            country =>
            {
                Assert.InRange(country.Number("verifiedShare"), 0, 1);
                Assert.NotEqual("", country.Text("name"));
                Assert.NotEmpty(country.List("gaps"));
            }
        );
    }

    [Fact]
    public void Probabilities_of_the_labels_sum_to_one_and_carry_the_range_shown()
    {
        Assert.All(
            Known.Value.Json().List("countries"),
            country =>
            {
                JsonProperty[] all = [.. country.At("labelProbabilities").EnumerateObject()];
                Assert.Equal(Labels, all.Select(p => p.Name));
                Assert.Equal(1, all.Sum(p => p.Value.GetDouble()), 12);
                // A share of 2000 draws is a whole number of them.
                Assert.All(all, p => Assert.Equal(0, Math.IEEERemainder(p.Value.GetDouble() * 2000, 1), 9));
                string[] range = [.. country.List("labelRange").Select(l => l.GetString()!)];
                int first = Array.IndexOf(Labels, range[0]);
                Assert.Equal(Labels[first..(first + range.Length)], range);
                double shown = all.Where(p => range.Contains(p.Name)).Sum(p => p.Value.GetDouble());
                Assert.True(shown >= (range.Length == 1 ? 0.6 : 0.8), Invariant($"{country.Text("iso3")}: {shown}"));
                Assert.Equal(range.Length == 1 ? range[0] : null, country.At("label").GetString());
            }
        );
    }

    [Fact]
    public void Scores_lie_in_their_intervals_and_on_their_scale()
    {
        Assert.All(
            Known.Value.Json().List("countries"),
            country =>
                Assert.All(
                    Scores,
                    name =>
                    {
                        JsonElement score = country.At(name);
                        Assert.InRange(score.Number("low"), 0, score.Number("value"));
                        Assert.InRange(score.Number("high"), score.Number("value"), 100);
                        Assert.InRange(score.Number("coverage"), 0, 1);
                        Assert.InRange(score.Number("asCoded"), 0, 100);
                    }
                )
        );
    }

    [Fact]
    public async Task It_is_as_its_schema_says()
    {
        JsonSchema schema = await Schema();
        Assert.Empty(Faults(schema, Known.Value.Quiet().OutText));
        string open = RegaliaProgram.Run("assess", "--json", "--draws", "50", "--licence", "open").Quiet().OutText;
        Assert.Empty(Faults(schema, open));
        string sparse = RegaliaProgram.Run("assess", "--json", "--draws", "50", "--verified-only").Quiet().OutText;
        Assert.Empty(Faults(schema, sparse));
    }

    [Theory]
    [InlineData("\"verifiedShare\": 0", "\"verifiedShare\": 3")]
    [InlineData("\"complete\"", "\"completed\"")]
    [InlineData("\"Guarded\"", "\"Safe\"")]
    [InlineData("\"stage\": \"prevent\"", "\"stage\": \"before\"")]
    [InlineData("\"iso3\": \"BRA\"", "\"iso3\": \"Brazil\"")]
    public async Task The_schema_tells_a_wrong_answer_from_a_right_one(string right, string wrong)
    {
        string text = Known.Value.Quiet().OutText;
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(await Schema(), text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromJsonAsync(
            Repository.Read("docs", "schemas", "assessment.schema.json"),
            TestContext.Current.CancellationToken
        );

    private static IEnumerable<string> Faults(JsonSchema schema, string json)
    {
        ICollection<ValidationError> faults = schema.Validate(json);
        return faults.Select(f => f.ToString());
    }
}

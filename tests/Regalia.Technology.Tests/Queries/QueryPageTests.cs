using System.Text.RegularExpressions;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>What docs/queries.md shows can be written.</summary>
public sealed partial class QueryPageTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "docs", "queries.md")
    );

    [Fact]
    public void Every_example_of_the_table_is_a_query()
    {
        string[] examples =
        [
            .. Page.Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(code => code.Groups["code"].Value))
                .Where(code => !code.StartsWith('#')),
        ];
        Assert.True(examples.Length >= 13, string.Join('\n', examples));
        Assert.All(examples, example => Assert.Empty(Query.Read(example).Faults));
    }

    [Fact]
    public void The_definition_shown_can_be_read()
    {
        string yaml = Page.Split("```yaml\n")[1].Split("```")[0];
        Evidence.Technology listed = new("clay-tablets", "Clay tablets", "Writing", "2024", null, null, 2);
        DefinitionReading reading = DefinitionReader.Parse("clay-tablets.yaml", yaml, [listed]);
        Assert.Empty(reading.Faults);
        Assert.Empty(DefinitionCheck.Of(reading.Entry!).Failures);
    }

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

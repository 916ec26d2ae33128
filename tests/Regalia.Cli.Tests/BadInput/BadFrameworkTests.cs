using System.Text.RegularExpressions;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.BadInput;

public sealed partial class BadFrameworkTests : IDisposable
{
    private readonly ReleaseCopy _copy = new();

    [Fact]
    public void A_circle_of_composites()
    {
        // Exposure below its own part.
        _copy.Text(
            "framework.yaml",
            "    name: Exposure\n    parent: pressure\n",
            "    name: Exposure\n    parent: stock\n"
        );
        string message = Refused();
        Assert.Contains("cycle", message, StringComparison.Ordinal);
        Assert.Contains("exposure", message, StringComparison.Ordinal);
        Assert.Contains("stock", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guardrails")]
    [InlineData("threat")]
    [InlineData("stock")]
    public void Weight_0_everywhere_below_a_composite(string composite)
    {
        string file = _copy["framework.yaml"];
        string text = File.ReadAllText(file);
        string zero = Weights().Replace(text, m => m.Groups[2].Value == composite ? m.Groups[1].Value + "0" : m.Value);
        Assert.NotEqual(text, zero);
        File.WriteAllText(file, zero);
        string message = Refused();
        Assert.Contains(
            $"column {composite}: expected at least one part with a weight above 0",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("composites:\n", "composites: [\n", "YAML")]
    [InlineData("  count: 10000\n", "  count: 0\n", "count")]
    [InlineData("  count: 10000\n", "  count: many\n", "count")]
    [InlineData("{ code: PRE_NCSI, parent: defensive", "{ code: PRE_NCSO, parent: defensive", "PRE_NCSO")]
    [InlineData(
        "{ code: PRE_NCSI, parent: defensive, weight: 0.35",
        "{ code: PRE_NCSI, parent: defensive, weight: -0.35",
        "weight: \"-0.35\": expected a number from 0"
    )]
    [InlineData(
        "low: { strong: Guarded, good: Guarded, partial: Alert, weak: Moderately vulnerable }",
        "low: { strong: Guarded, good: Guarded, partial: Alert, weak: Doomed }",
        "Doomed"
    )]
    public void A_line_that_cannot_be(string right, string wrong, string named)
    {
        _copy.Text("framework.yaml", right, wrong);
        Assert.Contains(named, Refused(), StringComparison.Ordinal);
    }

    public void Dispose() => _copy.Dispose();

    private string Refused()
    {
        string message = RegaliaEntry.Run("assess", "--data", _copy.Folder).Refused(4);
        Assert.Matches(@"\n  framework\.yaml row \d+", message);
        return message;
    }

    [GeneratedRegex(@"(parent: (\w+), weight: )[\d.]+")]
    private static partial Regex Weights();
}

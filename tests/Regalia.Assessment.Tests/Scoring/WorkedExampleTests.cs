using System.Globalization;

namespace Regalia.Assessment.Tests.Scoring;

/// <summary>The worked example of docs/method-technical.md is what the program computes.</summary>
public sealed class WorkedExampleTests
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Repository(), "docs", "method-technical.md"))
        .Split("## 7. Worked example")[1];

    [Theory]
    [InlineData("stock")]
    [InlineData("intensity")]
    [InlineData("exposure")]
    [InlineData("threat")]
    [InlineData("pressure")]
    [InlineData("legislative")]
    [InlineData("defensive")]
    [InlineData("reactive")]
    [InlineData("preparedness")]
    [InlineData("guardrails")]
    [InlineData("readiness")]
    public void Every_composite_ends_in_its_score_as_coded(string code)
    {
        string line = Assert.Single(
            Example.Split('\n'),
            l => l.StartsWith("    " + code + " ", StringComparison.Ordinal)
        );
        string end = line[(line.LastIndexOf('=') + 1)..].Trim().Split(' ')[0];
        double asCoded = BundledRelease.Country("BRA")[code].AsCoded!.Value;
        Assert.Equal(asCoded.ToString("F2", CultureInfo.InvariantCulture), end);
    }

    [Fact]
    public void The_sentence_below_it_holds()
    {
        CountryAssessment brazil = BundledRelease.Country("BRA");
        string Score(double? score, string format) => score!.Value.ToString(format, CultureInfo.InvariantCulture);
        string flat = Example.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains(
            $"give it {Score(100 * brazil.Label.ShownProbability, "F0")} %",
            flat,
            StringComparison.Ordinal
        );
        foreach (string code in (ReadOnlySpan<string>)["pressure", "readiness"])
        {
            Assert.Contains($"{Score(brazil[code].Value, "F1")} for {code} (", flat, StringComparison.Ordinal);
            Assert.Contains(
                $"{Score(brazil[code].Low, "F0")} to {Score(brazil[code].High, "F0")}",
                flat,
                StringComparison.Ordinal
            );
        }
    }

    private static string Repository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "regalia.slnx")))
            {
                return at.FullName;
            }
        }
        throw new DirectoryNotFoundException("regalia.slnx is in no folder above the tests");
    }
}

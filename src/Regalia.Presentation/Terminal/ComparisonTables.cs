using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>Some countries side by side, and pair by pair.</summary>
public static class ComparisonTables
{
    /// <summary>Writes scores with intervals, then the probability that one is above the other.</summary>
    public static void Write(IAnsiConsole console, AssessmentResult result, IReadOnlyList<Country> countries)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(countries);
        CountryAssessment[] chosen = [.. countries.Select(c => result.Countries.First(a => a.Country.Code == c.Code))];
        Table scores = Screen.Table(["", .. countries.Select(c => c.Name)]);
        scores.AddRow([Screen.Plain("Label"), .. chosen.Select(c => Screen.Plain(c.Label.Shown))]);
        scores.AddRow([Screen.Plain(""), .. chosen.Select(c => Screen.Plain(AssessmentTable.Probability(c)))]);
        foreach (string code in CompositeCodes.Shown)
        {
            scores.AddRow([Screen.Plain(chosen[0][code].Name), .. chosen.Select(c => Screen.Plain(Cell(c[code])))]);
        }
        console.Write(scores);
        console.Heading("Probability that the first scores above the second");
        Table pairs = Screen.Table(["", .. CompositeCodes.Shown.Select(code => chosen[0][code].Name)]);
        for (int a = 0; a < countries.Count; a++)
        {
            for (int b = a + 1; b < countries.Count; b++)
            {
                pairs.AddRow([
                    Screen.Plain(countries[a].Name + " > " + countries[b].Name),
                    .. CompositeCodes.Shown.Select(code => Pair(result, code, countries[a].Code, countries[b].Code)),
                ]);
            }
        }
        console.Write(pairs);
        console.Line("Between 20 % and 80 % the evidence does not tell two countries apart: not distinguishable.");
        console.Line(ReleaseLine.NotAspi);
        console.Line(ReleaseLine.Of(result));
    }

    private static string Cell(CompositeScore score) => Figures.Score(score.Value) + "  " + Figures.Interval(score);

    private static Text Pair(AssessmentResult result, string composite, Iso3 a, Iso3 b)
    {
        CountryComparison pair = result.Comparisons.First(p =>
            p.A == a && p.B == b && string.Equals(p.Composite, composite, StringComparison.Ordinal)
        );
        return pair.IsDistinguishable
            ? Screen.Plain(Figures.Percent(pair.ProbabilityAbove))
            : Screen.Dim(Figures.Percent(pair.ProbabilityAbove) + "\nnot distinguishable");
    }
}

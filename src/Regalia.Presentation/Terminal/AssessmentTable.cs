using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>All countries on one page: label, probability, the dimensions with intervals, coverage, largest gaps.</summary>
public static class AssessmentTable
{
    private const int GapsShown = 3;
    private const int BarWidth = 6;

    /// <summary>Narrower than this the columns would break inside words.</summary>
    private const int NarrowBelow = 110;

    private static readonly string[] DimensionCodes =
    [
        CompositeCodes.Exposure,
        CompositeCodes.Threat,
        CompositeCodes.Preparedness,
        CompositeCodes.Guardrails,
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, AssessmentResult result, IReadOnlyList<CountryAssessment> countries)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(countries);
        CountryAssessment[] ordered = [.. countries.OrderBy(c => c.Country.Name, StringComparer.Ordinal)];
        WriteLabels(console, result, ordered);
        console.Line(
            "Scores 0 to 100: median of the draws and 90 % interval. Coverage: the lowest of the four dimensions."
        );
        WriteNearMark(console, ordered);
        WriteGaps(console, ordered);
        console.Line(
            "Checked: share of the weight that was read in a source, often a public copy. * = value nobody has checked."
        );
        console.Line(ReleaseLine.NotAspi);
        console.Line(ReleaseLine.Of(result));
    }

    private static void WriteLabels(IAnsiConsole console, AssessmentResult result, CountryAssessment[] countries)
    {
        Table table = Screen.Table(
            "Country",
            "Label",
            "Probability",
            "Exposure",
            "Threat",
            "Preparedness",
            "Guardrails",
            "Coverage"
        );
        table.Columns[0].NoWrap();
        if (console.Profile.Width < NarrowBelow)
        {
            WriteNarrowLabels(console, result, countries);
            return;
        }
        foreach (CountryAssessment country in countries)
        {
            table.AddRow(
                Name(country),
                new Text(country.Label.Shown, StyleOf(country, result)),
                Screen.Plain(Probability(country)),
                Score(country, CompositeCodes.Exposure),
                Score(country, CompositeCodes.Threat),
                Score(country, CompositeCodes.Preparedness),
                Score(country, CompositeCodes.Guardrails),
                Screen.Plain(Figures.Percent(LowestCoverage(country)))
            );
        }
        console.Write(table);
    }

    // Two lines a country where the window has 80 columns: a number must never break.
    private static void WriteNarrowLabels(IAnsiConsole console, AssessmentResult result, CountryAssessment[] countries)
    {
        Table table = Screen.Table("", "Label", "Expos.", "Threat", "Prep.", "Guard.");
        foreach (CountryAssessment country in countries)
        {
            table.AddRow([
                Screen.Plain(country.Country.Code + "\n" + Figures.Percent(LowestCoverage(country))),
                new Text(country.Label.Shown + "\n" + Probability(country), StyleOf(country, result)),
                .. DimensionCodes.Select(code =>
                    Screen.Plain(Figures.Score(country[code].Value) + "\n" + Figures.Interval(country[code]))
                ),
            ]);
        }
        console.Write(table);
    }

    private static void WriteNearMark(IAnsiConsole console, CountryAssessment[] countries)
    {
        string[] near = [.. countries.Where(c => c.Label.IsNearMark).Select(c => c.Country.Name)];
        if (near.Length > 0)
        {
            console.Line(
                "So near a mark for showing one label or a run that another seed may show it differently: "
                    + string.Join(", ", near)
                    + "."
            );
        }
    }

    private static void WriteGaps(IAnsiConsole console, CountryAssessment[] countries)
    {
        if (console.Profile.Width < NarrowBelow)
        {
            foreach (CountryAssessment country in countries)
            {
                console.Line(
                    country.Country.Code
                        + ", "
                        + Figures.Percent(country.VerifiedShare)
                        + " checked: "
                        + string.Join("; ", country.Gaps.Take(GapsShown).Select(Name))
                );
            }
            return;
        }
        Table table = Screen.Table("Country", "Checked", "Largest gap", "Second", "Third");
        table.Columns[0].NoWrap();
        foreach (CountryAssessment country in countries)
        {
            table.AddRow([
                Name(country),
                Screen.Plain(Figures.Percent(country.VerifiedShare)),
                .. Enumerable
                    .Range(0, GapsShown)
                    .Select(i => Screen.Plain(i < country.Gaps.Length ? Name(country.Gaps[i]) : "")),
            ]);
        }
        console.Write(table);
    }

    private static Text Name(CountryAssessment country) =>
        Screen.Plain(country.Country.Code + " " + country.Country.Name);

    internal static double LowestCoverage(CountryAssessment country) =>
        DimensionCodes.Min(code => country[code].Coverage);

    internal static string Probability(CountryAssessment country) =>
        country.Label.ShownProbability is { } probability
            ? Figures.Bar(probability, BarWidth) + " " + Figures.Percent(probability)
            : Figures.Missing;

    internal static Style StyleOf(CountryAssessment country, AssessmentResult result)
    {
        if (country.Label.Range is not { } range)
        {
            return new Style(decoration: Decoration.Dim);
        }
        int worst = result.Framework.Labels.Names.IndexOf(range[^1]);
        return worst switch
        {
            0 => new Style(Color.Green),
            1 => new Style(Color.Yellow),
            2 => new Style(Color.Orange1),
            _ => new Style(Color.Red),
        };
    }

    private static Text Score(CountryAssessment country, string composite) =>
        Screen.Plain(
            Figures.Score(country[composite].Value).PadLeft(2) + " (" + Figures.Interval(country[composite]) + ")"
        );

    private static string Name(Gap gap) => gap.Indicator.Name + (gap.IsVerified ? "" : " *");
}

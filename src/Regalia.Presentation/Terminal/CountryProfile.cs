using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>One country on the terminal: label, scores, indicators, what drives the result, gaps and practices.</summary>
public static class CountryProfile
{
    private const int DriversShown = 5;
    private const int GapsShown = 8;

    /// <summary>Writes the profile.</summary>
    public static void Write(IAnsiConsole console, AssessmentResult result, CountryAssessment country)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(country);
        console.Heading(country.Country.Name + " (" + country.Country.Code + ")");
        console.Line(country.Country.IncomeGroup + " · " + country.Country.Region);
        WriteLabel(console, result, country);
        WriteComposites(console, result, country);
        WriteIndicators(console, country);
        WriteDrivers(console, country);
        WriteGaps(console, result.Release, country);
        console.Heading("Limitations");
        console.Line(
            "Not yet measured: "
                + string.Join("; ", result.NotYetMeasured.Select(i => i.Name))
                + ". Incident counts are reports, not attacks. `regalia evidence todo "
                + country.Country.Code
                + "` lists what to check first."
        );
        console.Line(ReleaseLine.NotAspi);
        console.Line(ReleaseLine.Of(result));
    }

    private static void WriteLabel(IAnsiConsole console, AssessmentResult result, CountryAssessment country)
    {
        console.Write(new Text("\n" + country.Label.Shown + "\n", AssessmentTable.StyleOf(country, result)));
        if (country.Label.Probabilities is not { } probabilities)
        {
            IEnumerable<string> thin = result
                .Framework.Labels.CoverageOf.Select(code => country[code])
                .Where(c => c.Coverage < result.Framework.Labels.CoverageMinimum)
                .Select(c => c.Name.ToLowerInvariant() + " " + Figures.Percent(c.Coverage));
            console.Line(
                "No label is given where less than "
                    + Figures.Percent(result.Framework.Labels.CoverageMinimum)
                    + " of a dimension's weight has evidence: "
                    + string.Join(", ", thin)
            );
            return;
        }
        foreach (var probability in probabilities)
        {
            console.Line(
                "  "
                    + probability.Label.PadRight(24)
                    + Figures.Bar(probability.Probability, 20)
                    + Figures.Percent(probability.Probability).PadLeft(7)
            );
        }
        console.Line(
            "  "
                + Figures.Percent(country.VerifiedShare)
                + " of the weight rests on values that somebody read in a source, often a public copy"
        );
    }

    private static void WriteComposites(IAnsiConsole console, AssessmentResult result, CountryAssessment country)
    {
        console.Heading("Scores (0 to 100)");
        Table table = Screen.Table("", "Median", "90 % interval", "As coded", "Coverage");
        foreach (TableColumn number in table.Columns.Skip(1))
        {
            number.RightAligned();
        }
        foreach (CompositeScore score in country.Composites)
        {
            int depth = Depth(result.Framework, score.Code);
            table.AddRow(
                Screen.Plain(new string(' ', 2 * depth) + score.Name),
                Screen.Plain(Figures.Score(score.Value)),
                Screen.Plain(Figures.Interval(score)),
                Screen.Plain(Figures.Score(score.AsCoded)),
                Screen.Plain(Figures.Percent(score.Coverage))
            );
        }
        console.Write(table);
    }

    private static int Depth(AssessmentFramework framework, string code)
    {
        string? parent = framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal)).Parent;
        return parent is null ? 0 : 1 + Depth(framework, parent);
    }

    private static void WriteIndicators(IAnsiConsole console, CountryAssessment country)
    {
        console.Heading("Indicators");
        Table table = Screen.Table("Id", "Indicator", "Value", "Year", "Status", "Score", "90 % int.", "Weight");
        table.Columns[0].NoWrap();
        foreach (int number in (ReadOnlySpan<int>)[2, 5, 6, 7])
        {
            table.Columns[number].RightAligned();
        }
        foreach (IndicatorScore score in country.Indicators)
        {
            table.AddRow(
                Screen.Plain(score.Indicator.Id),
                Screen.Plain(score.Indicator.Name),
                Screen.Plain(Value(score)),
                Screen.Plain(score.Evidence?.Year.ToString(CultureInfo.InvariantCulture) ?? Figures.Missing),
                Screen.Plain(StatusWords.Of(score)),
                Screen.Plain(Figures.Score(score.AsCoded)),
                Screen.Plain(Figures.Interval(score.Low, score.High)),
                Screen.Plain(Figures.Percent(score.EffectiveWeight))
            );
        }
        console.Write(table);
        console.Line(
            "Weight: in pressure or in readiness. `regalia evidence show "
                + country.Country.Code
                + " <id>` leads to the source."
        );
    }

    private static string Value(IndicatorScore score) =>
        Figures.Raw(score.Raw) + (score.Evidence?.State == EvidenceState.NoneFound ? "\nnone found" : "");

    private static void WriteDrivers(IAnsiConsole console, CountryAssessment country)
    {
        console.Heading("What sets it apart from the median country of the release (points of pressure or readiness)");
        Table table = Screen.Table("More vulnerable", "", "Less vulnerable", "");
        Driver[] up = [.. country.Drivers.Where(d => d.TowardsVulnerability > 0).Take(DriversShown)];
        Driver[] down = [.. country.Drivers.Where(d => d.TowardsVulnerability < 0).Take(DriversShown)];
        for (int i = 0; i < Math.Max(up.Length, down.Length); i++)
        {
            table.AddRow(Name(up, i), Effect(up, i), Name(down, i), Effect(down, i));
        }
        console.Write(table);
    }

    private static Text Name(Driver[] drivers, int i) =>
        Screen.Plain(i < drivers.Length ? drivers[i].Indicator.Name : "");

    private static Text Effect(Driver[] drivers, int i) =>
        Screen.Plain(i < drivers.Length ? drivers[i].Axis + " " + Figures.Change(drivers[i].Effect) : "");

    private static void WriteGaps(IAnsiConsole console, EvidenceRelease release, CountryAssessment country)
    {
        console.Heading("Largest gaps, and what others do (points of readiness at most)");
        Table table = Screen.Table(
            "Gap",
            "Stage",
            "Layers",
            "Score",
            "Points",
            "Practices of the most similar countries"
        );
        table.ShowRowSeparators = true;
        foreach (Gap gap in country.Gaps.Take(GapsShown))
        {
            table.AddRow(
                Screen.Plain(gap.Indicator.Name + (gap.IsVerified ? "" : " (unverified)")),
                Screen.Plain(gap.Indicator.Stage),
                Screen.Plain(string.Join(",\n", gap.Indicator.Layers)),
                Screen.Plain(Figures.Score(gap.AsCoded)),
                Screen.Plain(Figures.Change(gap.Points)),
                Screen.Plain(Practices(release, gap))
            );
        }
        console.Write(table);
    }

    private static string Practices(EvidenceRelease release, Gap gap) =>
        gap.Practices.IsEmpty
            ? "no practice found in this release"
            : string.Join(
                '\n',
                gap.Practices.Select(m =>
                    JurisdictionName(release, m.Practice.Jurisdiction)
                    + ": "
                    + m.Practice.Name
                    + (m.Practice.Status == VerificationStatus.Sourced ? "" : " (unverified)")
                )
            );

    internal static string JurisdictionName(EvidenceRelease release, string code) =>
        release.Countries.FirstOrDefault(c => string.Equals(c.Code.ToString(), code, StringComparison.Ordinal))?.Name
        ?? release.Jurisdictions.FirstOrDefault(j => string.Equals(j.Code, code, StringComparison.Ordinal))?.Name
        ?? code;
}

using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Evidence;
using Regalia.Evidence.Differences;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>What changed, and what that moved.</summary>
public static class DifferenceTable
{
    private const int ChangesShown = 50;
    private const double LeastShown = 0.05;

    /// <summary>Two releases against each other.</summary>
    public static void Write(
        IAnsiConsole console,
        AssessmentResult before,
        AssessmentResult after,
        IReadOnlyList<RowChange> rows,
        AssessmentDifference moved
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(moved);
        console.Line("A: " + ReleaseLine.Of(before));
        console.Line("B: " + ReleaseLine.Of(after));
        if (rows.Count == 0)
        {
            console.Line("No row differs.");
        }
        else
        {
            console.Heading("Changed evidence");
            Table table = Screen.Table("Table", "", "Row", "Column", "Before", "After");
            foreach (RowChange change in rows.Take(ChangesShown))
            {
                table.AddRow(
                    Screen.Plain(change.Table),
                    Screen.Plain(change.Kind.ToString().ToLowerInvariant()),
                    Screen.Plain(change.Key),
                    Screen.Plain(change.Column),
                    Screen.Plain(change.Old),
                    Screen.Plain(change.New)
                );
            }
            console.Write(table);
            if (rows.Count > ChangesShown)
            {
                console.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"… and {rows.Count - ChangesShown} more: --json lists them all"
                    )
                );
            }
        }
        WriteMoved(
            console,
            moved,
            [.. moved.Labels.Select(l => l.Country.Code), .. moved.Scores.Select(s => s.Country)]
        );
    }

    /// <summary>What leaving evidence out has changed, for the countries shown.</summary>
    public static void WriteEffect(
        IAnsiConsole console,
        AssessmentDifference effect,
        IReadOnlyList<CountryAssessment> countries,
        AssessmentResult result
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(result);
        console.Heading(
            "What leaving out "
                + string.Join(
                    " and ",
                    new[]
                    {
                        result.Selection.VerifiedOnly ? "unverified values" : null,
                        result.Selection.OpenLicencesOnly ? "values under restricted licences" : null,
                    }.OfType<string>()
                )
                + " changes"
        );
        WriteMoved(console, effect, [.. countries.Select(c => c.Country.Code)]);
    }

    private static void WriteMoved(IAnsiConsole console, AssessmentDifference moved, HashSet<Iso3> countries)
    {
        LabelChange[] labels = [.. moved.Labels.Where(l => l.IsShownDifferently && countries.Contains(l.Country.Code))];
        if (labels.Length == 0)
        {
            console.Line("\nNo label is shown differently.");
        }
        else
        {
            console.Heading("Labels");
            Table table = Screen.Table("Country", "Before", "After");
            foreach (LabelChange label in labels)
            {
                table.AddRow(
                    Screen.Plain(label.Country.Name),
                    Screen.Plain(label.Before.Shown + " " + Figures.Percent(label.Before.ShownProbability)),
                    Screen.Plain(label.After.Shown + " " + Figures.Percent(label.After.ShownProbability))
                );
            }
            console.Write(table);
        }
        ScoreChange[] all = [.. moved.Scores.Where(s => countries.Contains(s.Country))];
        ScoreChange[] scores = [.. all.Where(s => !(Math.Abs((s.After - s.Before) ?? 1) < LeastShown))];
        if (all.Length == 0)
        {
            console.Line("No score moved.");
            return;
        }
        console.Heading("Scores (median; as coded)");
        Table changes = Screen.Table("Country", "Composite", "Before", "After", "Change", "As coded");
        foreach (ScoreChange score in scores)
        {
            changes.AddRow(
                Screen.Plain(score.Country.ToString()),
                Screen.Plain(score.Composite),
                Screen.Plain(Number(score.Before)),
                Screen.Plain(Number(score.After)),
                Screen.Plain(score.After - score.Before is { } change ? Figures.Change(change) : Figures.Missing),
                Screen.Plain(Number(score.AsCodedBefore) + " -> " + Number(score.AsCodedAfter))
            );
        }
        console.Write(changes);
        if (scores.Length < all.Length)
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{all.Length - scores.Length} scores moved by less than {LeastShown} points: --json lists them all"
                )
            );
        }
    }

    private static string Number(double? value) =>
        value?.ToString("F2", CultureInfo.InvariantCulture) ?? Figures.Missing;
}

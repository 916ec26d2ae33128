using System.Globalization;
using Regalia.Indices;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>A diagnosis of an index on one page: its aggregates, and what stands out.</summary>
public static class DiagnosisTable
{
    private const int LinesShown = 8;

    /// <summary>Writes the page.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="index">The diagnosis.</param>
    public static void Write(IAnsiConsole console, Diagnosis index)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(index);
        IndexUnit[] all = [.. index.Availability.Units.Select(unit => unit.Unit)];
        int units = all.Select(unit => unit.Code).Distinct(StringComparer.Ordinal).Count();
        int times = all.Select(unit => unit.Time).Distinct().Count();
        int values = index.Availability.Units.Sum(unit => unit.Indicators);
        int present = values - index.Availability.Units.Sum(unit => unit.Missing);
        console.Heading(index.Build.Definition.Root.Name);
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{units:#,##0} units{(times > 1 ? $" at {times:#,##0} times" : "")}; {index.Build.Definition.Indicators.Length:#,##0} indicators; {present:#,##0} of {values:#,##0} values present ({100.0 * present / values:0.0} %)"
            )
        );
        Aggregates(console, index);
        List<string> nothing = [];
        foreach (DiagnosisFindings findings in DiagnosisFindings.Of(index))
        {
            if (findings.Found.IsEmpty)
            {
                nothing.Add(findings.About);
                continue;
            }

            console.Heading(findings.About);
            foreach (string line in findings.Found.Take(LinesShown))
            {
                console.Line("- " + line);
            }

            if (findings.Found.Length > LinesShown)
            {
                console.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"… and {findings.Found.Length - LinesShown} more: {findings.File}"
                    )
                );
            }
        }

        Lines(console, "Nothing stands out here", nothing);
        Lines(console, "Not computed", index.Notes);
        console.Line();
    }

    private static void Aggregates(IAnsiConsole console, Diagnosis index)
    {
        var alphas = DiagnosisFindings.OfChildren(index).ToDictionary(alpha => alpha.Aggregate, alpha => alpha.Value);
        var components = index
            .Components.Where(group => group.Aggregate is not null)
            .ToDictionary(group => group.Aggregate!, group => group.Found);
        Table table = Screen.Table("Level", "Aggregate", "Children", "Alpha", "First component");
        foreach (Variable aggregate in index.Build.Definition.Aggregates.OrderByDescending(a => a.Level))
        {
            int children = index.Build.Definition.Variables.Count(v =>
                string.Equals(v.Parent, aggregate.Code, StringComparison.Ordinal)
            );
            table.AddRow(
                Screen.Plain(ConstructionTable.Figure(aggregate.Level!.Value)),
                Screen.Plain(aggregate.Code),
                Screen.Plain(ConstructionTable.Figure(children)),
                Screen.Plain(IndexWords.Coefficient(alphas.GetValueOrDefault(aggregate, double.NaN))),
                Screen.Plain(
                    Figures.Percent(components.TryGetValue(aggregate, out var found) ? found.Explained[0] : null)
                )
            );
        }

        console.Write(table);
        console.Line("Alpha: Cronbach's, of the children. First component: share of their variance it explains.");
    }

    private static void Lines(IAnsiConsole console, string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count > 0)
        {
            console.Heading(heading);
            foreach (string line in lines)
            {
                console.Line("- " + line);
            }
        }
    }
}

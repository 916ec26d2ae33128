using System.Globalization;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>A constructed index on one page: units by rank, with score, interval, bar and label.</summary>
public static class ConstructionTable
{
    private const int WidthForBars = 100;
    private const int BarWidth = 20;
    private const int NameWidth = 28;

    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="index">The index.</param>
    public static void Write(IAnsiConsole console, ConstructedIndex index)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(index);
        IndicatorTable scores = index.Build.Result.Indicators;
        if (index.Output is not string output)
        {
            console.Line($"{Figure(scores.Units.Length)} units; no aggregate step, so there is no index to rank by.");
            return;
        }

        OutputDistribution? distribution = index.Uncertainty?.Outputs.FirstOrDefault(o =>
            string.Equals(o.Code, output, StringComparison.Ordinal)
        );
        Dictionary<IndexUnit, UnitDistribution> uncertain = distribution?.Units.ToDictionary(unit => unit.Unit) ?? [];
        Variable root = index.Build.Definition.Root;
        console.Heading(root.Name);
        bool bars = console.Profile.Width >= WidthForBars;
        Table table = Screen.Table([
            "Rank",
            "Unit",
            "",
            "Score",
            .. distribution is null ? (IEnumerable<string>)[] : ["Interval", "Ranks"],
            .. bars ? (IEnumerable<string>)[""] : [],
            .. index.Labels.IsEmpty ? (IEnumerable<string>)[] : ["Label"],
        ]);
        double[] column = scores[output].ToArray();
        double highest = column.Where(score => !double.IsNaN(score)).DefaultIfEmpty(0.0).Max();
        double lowest = Math.Min(0.0, column.Where(score => !double.IsNaN(score)).DefaultIfEmpty(0.0).Min());
        foreach (int row in Order(scores, index.Ranks[output].ToArray()))
        {
            IndexUnit unit = scores.Units[row];
            double score = column[row];
            bool missing = double.IsNaN(score);
            UnitDistribution? spread = uncertain.GetValueOrDefault(unit);
            table.AddRow([
                Screen.Plain(missing ? Figures.Missing : Figure(index.Ranks[output][row])),
                Screen.Plain(unit.ToString()),
                Screen.Plain(Short(unit)),
                Screen.Plain(missing ? Figures.Missing : Score(score)),
                .. distribution is null
                    ? (IEnumerable<Text>)[]
                    : [Screen.Plain(Range(spread?.Score, Score)), Screen.Plain(Range(spread?.Rank, Figure))],
                .. bars
                    ? (IEnumerable<Text>)
                        [
                            Screen.Plain(
                                missing || highest <= lowest
                                    ? ""
                                    : Figures.Bar((score - lowest) / (highest - lowest), BarWidth)
                            ),
                        ]
                    : [],
                .. index.Labels.IsEmpty ? (IEnumerable<Text>)[] : [Screen.Plain(index.Labels[row] ?? Figures.Missing)],
            ]);
        }

        console.Write(table);
        if (index.Uncertainty is { } uncertainty)
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Intervals hold {100.0 * uncertainty.Plan.Interval:0.##} % of {uncertainty.Plan.Replicates:#,##0} replicates, seed {uncertainty.Plan.Seed}; what varied: "
                )
                    + string.Join(", ", uncertainty.Plan.Inputs.Select(input => input.Name))
                    + "."
            );
        }
    }

    internal static IEnumerable<int> Order(IndicatorTable scores, double[] ranks) =>
        Enumerable
            .Range(0, scores.Units.Length)
            .OrderBy(row => scores.Units[row].Time ?? 0)
            .ThenBy(row => double.IsNaN(ranks[row]) ? double.PositiveInfinity : ranks[row])
            .ThenBy(row => scores.Units[row].Code, StringComparer.Ordinal);

    internal static string Score(double score) =>
        double.IsNaN(score) ? Figures.Missing
        : Math.Abs(score) < 10.0 ? score.ToString("0.00", CultureInfo.InvariantCulture)
        : score.ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Figure(double number) =>
        double.IsNaN(number) ? Figures.Missing : number.ToString("#,##0.#", CultureInfo.InvariantCulture);

    private static string Range(DistributionSummary? summary, Func<double, string> said) =>
        summary is null || double.IsNaN(summary.Low) ? Figures.Missing : said(summary.Low) + "–" + said(summary.High);

    private static string Short(IndexUnit unit) =>
        string.Equals(unit.Name, unit.Code, StringComparison.Ordinal) ? ""
        : unit.Name.Length <= NameWidth ? unit.Name
        : unit.Name[..(NameWidth - 1)] + "…";
}

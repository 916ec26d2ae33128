using System.Collections.Immutable;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>The weights of an index: as used, within their siblings, in the whole, and how far each variable goes along
/// with its parent.</summary>
public sealed class WeightsReport
{
    private readonly ConstructedIndex _index;
    private readonly ImmutableArray<Line> _lines;

    private WeightsReport(ConstructedIndex index, ImmutableArray<Line> lines)
    {
        _index = index;
        _lines = lines;
    }

    /// <summary>Gathers the weights.</summary>
    /// <param name="index">The index; without an aggregate step there are no correlations with parents.</param>
    public static WeightsReport Of(ConstructedIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        IndexWeights weights = index.Build.Weights;
        IndicatorTable scores = index.Build.Result.Indicators;
        ImmutableArray<double> effective = weights.Effective();
        IndexStructure structure = weights.Structure;
        ImmutableArray<Line>.Builder lines = ImmutableArray.CreateBuilder<Line>(structure.Codes.Length);
        for (int node = 0; node < structure.Codes.Length; node++)
        {
            Variable variable = index.Build.Definition[structure.Codes[node]];
            int parent = structure.ParentOf(node);
            double siblings = 0.0;
            foreach (int sibling in parent < 0 ? [node] : structure.ChildrenOf(parent))
            {
                siblings += weights.Values[sibling];
            }

            bool correlates =
                variable.Parent is not null && scores.Contains(variable.Code) && scores.Contains(variable.Parent);
            lines.Add(
                new(
                    variable,
                    weights.Values[node],
                    weights.Values[node] / siblings,
                    effective[node],
                    correlates
                        ? Correlation.Of(scores[variable.Code], scores[variable.Parent!]).Coefficient
                        : double.NaN
                )
            );
        }

        return new(index, lines.MoveToImmutable());
    }

    /// <summary>As a table for people, the index first.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table table = Screen.Table("Level", "Code", "", "Parent", "Weight", "Of siblings", "Of index", "r with parent");
        foreach (Line line in _lines.OrderByDescending(l => l.Variable.Level))
        {
            bool named = !string.Equals(line.Variable.Name, line.Variable.Code, StringComparison.Ordinal);
            table.AddRow(
                Screen.Plain(ConstructionTable.Figure(line.Variable.Level!.Value)),
                Screen.Plain(line.Variable.Code),
                Screen.Plain(named ? line.Variable.Name : ""),
                Screen.Plain(line.Variable.Parent),
                Screen.Plain(Figures.Raw(line.Weight)),
                Screen.Plain(Percent(line.OfSiblings)),
                Screen.Plain(Percent(line.Effective)),
                Screen.Plain(
                    double.IsNaN(line.WithParent)
                        ? Figures.Missing
                        : line.WithParent.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        }

        console.Write(table);
        console.Line("Of index: the product of the shares down the path. r: Pearson's correlation of the scores.");
    }

    /// <summary>As CSV, indicators first.</summary>
    public string Csv()
    {
        IndexCsv csv = new(panel: false, "iCode", "Level", "Parent", "Weight", "Share", "EffWeight", "CorrParent");
        foreach (Line line in _lines)
        {
            csv.Code(line.Variable.Code)
                .Whole(line.Variable.Level)
                .Code(line.Variable.Parent ?? "NA")
                .Number(line.Weight)
                .Number(line.OfSiblings)
                .Number(line.Effective)
                .Number(line.WithParent)
                .End();
        }

        return csv.ToString();
    }

    /// <summary>As JSON, indicators first.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, _index.Input, _index.Specification);
            json.WriteStartArray("weights");
            foreach (Line line in _lines)
            {
                json.WriteStartObject();
                json.WriteString("code", line.Variable.Code);
                json.WriteNumber("level", line.Variable.Level!.Value);
                json.WriteString("parent", line.Variable.Parent);
                json.WriteNumber("weight", line.Weight);
                json.WriteNumberOrNull("share", ConstructionJson.Known(line.OfSiblings));
                json.WriteNumberOrNull("effective", ConstructionJson.Known(line.Effective));
                json.WriteNumberOrNull("correlationWithParent", ConstructionJson.Known(line.WithParent));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static string Percent(double share) => Figures.Percent(double.IsNaN(share) ? null : share);

    private sealed record Line(
        Variable Variable,
        double Weight,
        double OfSiblings,
        double Effective,
        double WithParent
    );
}

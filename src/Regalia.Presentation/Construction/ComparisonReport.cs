using System.Globalization;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>Several specifications of one index side by side: scores, ranks, and how far each unit moves.</summary>
public sealed class ComparisonReport
{
    private readonly IndexInput _input;
    private readonly IndexSpecification[] _specifications;
    private readonly IndexComparison _comparison;

    private ComparisonReport(IndexInput input, IndexSpecification[] specifications, IndexComparison comparison)
    {
        _input = input;
        _specifications = specifications;
        _comparison = comparison;
    }

    /// <summary>Builds every version, without its uncertainty.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specifications">Two or more; the others are held against the first.</param>
    /// <exception cref="IndexFaultException">A version cannot be built, or has no score of the index.</exception>
    public static ComparisonReport Of(IndexInput input, params IEnumerable<IndexSpecification> specifications)
    {
        ArgumentNullException.ThrowIfNull(input);
        IndexSpecification[] all = [.. specifications];
        string[] names = [.. Names(all)];
        IndexVersion[] versions =
        [
            .. all.Select((s, i) => IndexVersion.Of(names[i], s.Plan.Build(input.Definition, input.Data))),
        ];
        return new(input, all, IndexComparison.Of(input.Definition.Root.Code, versions));
    }

    /// <summary>For people, by rank in the first version.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        IndicatorTable scores = _comparison.Scores;
        Table table = Screen.Table([
            "Unit",
            .. _comparison.Versions.SelectMany(
                (name, i) => i == 0 ? (IEnumerable<string>)[name, "Rank"] : [name, "Rank", "Shift"]
            ),
        ]);
        foreach (int row in ConstructionTable.Order(scores, _comparison.Ranks.Column(0).ToArray()))
        {
            table.AddRow([
                Screen.Plain(scores.Units[row].ToString()),
                .. Enumerable.Range(0, scores.Codes.Length).SelectMany(i => Cells(i, row)),
            ]);
        }

        console.Write(table);
        for (int i = 1; i < _comparison.Versions.Length; i++)
        {
            console.Line(
                $"{_comparison.Versions[i]} against {_comparison.Versions[0]}: rank correlation "
                    + Number(_comparison.RankCorrelations[i], "0.000")
                    + ", mean shift "
                    + Number(_comparison.MeanAbsoluteRankChanges[i], "0.0")
                    + " ranks"
            );
        }

        console.Line("Shift: ranks gained against the first version.");
    }

    /// <summary>How the column of the first score begins.</summary>
    public const string FirstScore = "Score.";

    /// <summary>As CSV, units in the order of the data.</summary>
    public string Csv()
    {
        IndicatorTable scores = _comparison.Scores;
        IndexCsv csv = new(
            scores.IsPanel,
            [
                "uCode",
                .. _comparison.Versions.SelectMany(
                    (name, i) =>
                        i == 0
                            ? (IEnumerable<string>)[FirstScore + name, "Rank." + name]
                            : [FirstScore + name, "Rank." + name, "Shift." + name]
                ),
            ]
        );
        for (int row = 0; row < scores.Units.Length; row++)
        {
            csv.Unit(scores.Units[row]);
            for (int i = 0; i < scores.Codes.Length; i++)
            {
                csv.Number(scores.Column(i)[row]).Number(_comparison.Ranks.Column(i)[row]);
                if (i > 0)
                {
                    csv.Number(_comparison.RankChanges.Column(i)[row]);
                }
            }

            csv.End();
        }

        return csv.ToString();
    }

    /// <summary>As JSON, units in the order of the data.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, _input, _specifications);
            json.WriteString("index", _comparison.Code);
            json.WriteStartArray("versions");
            for (int i = 0; i < _comparison.Versions.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("name", _comparison.Versions[i]);
                json.WriteNumberOrNull("rankCorrelation", ConstructionJson.Known(_comparison.RankCorrelations[i]));
                json.WriteNumberOrNull(
                    "meanAbsoluteShift",
                    ConstructionJson.Known(_comparison.MeanAbsoluteRankChanges[i])
                );
                json.WriteStartArray("units");
                for (int row = 0; row < _comparison.Scores.Units.Length; row++)
                {
                    json.WriteStartObject();
                    ConstructionJson.WriteUnit(json, _comparison.Scores.Units[row]);
                    json.WriteNumberOrNull("score", ConstructionJson.Known(_comparison.Scores.Column(i)[row]));
                    json.WriteNumberOrNull("rank", ConstructionJson.Known(_comparison.Ranks.Column(i)[row]));
                    json.WriteNumberOrNull("shift", ConstructionJson.Known(_comparison.RankChanges.Column(i)[row]));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private IEnumerable<Text> Cells(int version, int row)
    {
        double shift = _comparison.RankChanges.Column(version)[row];
        yield return Screen.Plain(ConstructionTable.Score(_comparison.Scores.Column(version)[row]));
        yield return Screen.Plain(ConstructionTable.Figure(_comparison.Ranks.Column(version)[row]));
        if (version > 0)
        {
            yield return Screen.Plain(
                double.IsNaN(shift) ? Figures.Missing
                : shift == 0.0 ? "0"
                : shift > 0.0 ? "+" + ConstructionTable.Figure(shift)
                : "−" + ConstructionTable.Figure(-shift)
            );
        }
    }

    private static string Number(double number, string format) =>
        double.IsNaN(number) ? Figures.Missing : number.ToString(format, CultureInfo.InvariantCulture);

    // The name of the file says it best; two of one name are told apart by number.
    private static IEnumerable<string> Names(IndexSpecification[] specifications)
    {
        string[] stems = [.. specifications.Select(s => Path.GetFileNameWithoutExtension(s.File.Name))];
        return stems.Select(
            (stem, i) =>
                stems.Count(other => string.Equals(other, stem, StringComparison.Ordinal)) == 1
                    ? stem
                    : stem + "_" + (i + 1).ToString(CultureInfo.InvariantCulture)
        );
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>An index before and after some values or weights are changed: scores, ranks, and who moves.</summary>
public sealed class WhatIfReport
{
    private const int Given = 0;
    private const int Changed = 1;

    private readonly IndexInput _input;
    private readonly IndexSpecification? _specification;
    private readonly WhatIf _changes;
    private readonly WhatIfResult _result;

    private WhatIfReport(IndexInput input, IndexSpecification? specification, WhatIf changes, WhatIfResult result)
    {
        _input = input;
        _specification = specification;
        _changes = changes;
        _result = result;
    }

    private IndexComparison Comparison => _result.Comparison;

    private ImmutableArray<IndexUnit> Units => Comparison.Scores.Units;

    private IEnumerable<KeyValuePair<string, double>> Weights =>
        _changes.Weights.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Builds the index twice, without its uncertainty.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specification">How to build it; null for the default steps.</param>
    /// <param name="changes">What is different.</param>
    /// <param name="output">Indicator or aggregate to look at; the index unless given.</param>
    /// <exception cref="IndexFaultException">The index cannot be built in one of the two, has no aggregate step, or a
    /// change does not fit the tables.</exception>
    public static WhatIfReport Of(
        IndexInput input,
        IndexSpecification? specification,
        WhatIf changes,
        string? output = null
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(changes);
        IndexPlan plan = specification?.Plan ?? IndexSpecification.DefaultPlan;
        if (!plan.Steps.Any(step => step is Aggregation))
        {
            throw new IndexFaultException(
                new IndexFault("an aggregate step, without which there are no ranks", "add - aggregate to the steps")
                {
                    Step = "what if",
                }
            );
        }

        return new(input, specification, changes, changes.Run(plan, input.Definition, input.Data, output));
    }

    /// <summary>For people: what was changed, then units by the rank that they had.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Variable output = _input.Definition[Comparison.Code];
        console.Heading("What if, for " + output.Name);
        foreach (WhatIfValue value in _changes.Values)
        {
            console.Line($"- {value.Unit}, {value.Code}: {Raw(GivenValue(value))} → {Raw(value.Value)}");
        }

        foreach ((string code, double weight) in Weights)
        {
            console.Line($"- weight of {code}: {Figures.Raw(_result.Given.Weights[code])} → {Figures.Raw(weight)}");
        }

        Table table = Screen.Table("Unit", "", "Score", "What if", "Change", "Rank", "What if", "Shift");
        foreach (int row in ConstructionTable.Order(Comparison.Scores, Comparison.Ranks.Column(Given).ToArray()))
        {
            IndexUnit unit = Units[row];
            table.AddRow(
                Screen.Plain(unit.ToString()),
                Screen.Plain(string.Equals(unit.Name, unit.Code, StringComparison.Ordinal) ? "" : unit.Name),
                Screen.Plain(ConstructionTable.Score(Score(Given, row))),
                Screen.Plain(ConstructionTable.Score(Score(Changed, row))),
                Screen.Plain(IndexWords.Change(Score(Changed, row) - Score(Given, row))),
                Screen.Plain(ConstructionTable.Figure(Rank(Given, row))),
                Screen.Plain(ConstructionTable.Figure(Rank(Changed, row))),
                Screen.Plain(IndexWords.Shift(Shift(row)))
            );
        }

        console.Write(table);
        console.Line(Summary());
        console.Line("Shift: ranks gained by the change.");
    }

    /// <summary>As CSV, units in the order of the data.</summary>
    public string Csv()
    {
        IndexCsv csv = new(
            Comparison.Scores.IsPanel,
            "uCode",
            "ScoreGiven",
            "ScoreChanged",
            "Change",
            "RankGiven",
            "RankChanged",
            "Shift"
        );
        for (int row = 0; row < Units.Length; row++)
        {
            csv.Unit(Units[row])
                .Number(Score(Given, row))
                .Number(Score(Changed, row))
                .Number(Score(Changed, row) - Score(Given, row))
                .Number(Rank(Given, row))
                .Number(Rank(Changed, row))
                .Number(Shift(row))
                .End();
        }

        return csv.ToString();
    }

    /// <summary>As JSON, units in the order of the data.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, _input, _specification);
            json.WriteString("output", Comparison.Code);
            json.WriteStartArray("values");
            foreach (WhatIfValue value in _changes.Values)
            {
                json.WriteStartObject();
                ConstructionJson.WriteUnit(json, value.Unit);
                json.WriteString("code", value.Code);
                json.WriteNumberOrNull("given", ConstructionJson.Known(GivenValue(value)));
                json.WriteNumberOrNull("changed", ConstructionJson.Known(value.Value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("weights");
            foreach ((string code, double weight) in Weights)
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteNumber("given", _result.Given.Weights[code]);
                json.WriteNumber("changed", weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumberOrNull("rankCorrelation", ConstructionJson.Known(Comparison.RankCorrelations[Changed]));
            json.WriteNumberOrNull(
                "meanAbsoluteShift",
                ConstructionJson.Known(Comparison.MeanAbsoluteRankChanges[Changed])
            );
            json.WriteStartArray("units");
            for (int row = 0; row < Units.Length; row++)
            {
                json.WriteStartObject();
                ConstructionJson.WriteUnit(json, Units[row]);
                json.WriteString("name", Units[row].Name);
                Version(json, "given", Given, row);
                Version(json, "changed", Changed, row);
                json.WriteNumberOrNull("shift", ConstructionJson.Known(Shift(row)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private void Version(Utf8JsonWriter json, string name, int version, int row)
    {
        json.WriteStartObject(name);
        json.WriteNumberOrNull("score", ConstructionJson.Known(Score(version, row)));
        json.WriteNumberOrNull("rank", ConstructionJson.Known(Rank(version, row)));
        json.WriteEndObject();
    }

    private string Summary()
    {
        double[] shifts = [.. Enumerable.Range(0, Units.Length).Select(Shift).Where(shift => !double.IsNaN(shift))];
        int moved = shifts.Count(shift => shift != 0.0);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{moved:#,##0} of {shifts.Length:#,##0} ranks change; rank correlation "
        );
        int lost = Enumerable
            .Range(0, Units.Length)
            .Count(row => double.IsNaN(Rank(Changed, row)) && !double.IsNaN(Rank(Given, row)));
        return text
            + IndexWords.Coefficient(Comparison.RankCorrelations[Changed])
            + (lost == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $"; {lost:#,##0} lose their score."));
    }

    private double GivenValue(WhatIfValue value) =>
        _input.Data.Indicators[value.Code][_input.Data.Units.IndexOf(value.Unit)];

    private double Score(int version, int row) => Comparison.Scores.Column(version)[row];

    private double Rank(int version, int row) => Comparison.Ranks.Column(version)[row];

    private double Shift(int row) => Comparison.RankChanges.Column(Changed)[row];

    private static string Raw(double value) => double.IsNaN(value) ? "NA" : Figures.Raw(value);
}

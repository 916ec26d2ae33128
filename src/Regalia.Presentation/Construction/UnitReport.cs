using System.Collections.Immutable;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Construction;

/// <summary>One unit of an index: scores and ranks of all aggregates, strengths and weaknesses.</summary>
public sealed class UnitReport
{
    /// <summary>How many strengths and weaknesses are usual.</summary>
    public const int UsualTop = 5;

    private readonly IndexInput _input;
    private readonly IndexSpecification? _specification;
    private readonly UnitProfile _profile;
    private readonly ImmutableDictionary<string, double> _given;
    private readonly ImmutableArray<UnitProfileRow> _strengths;
    private readonly ImmutableArray<UnitProfileRow> _weaknesses;

    private UnitReport(
        IndexInput input,
        IndexSpecification? specification,
        UnitProfile profile,
        ImmutableDictionary<string, double> given,
        int top
    )
    {
        _input = input;
        _specification = specification;
        _profile = profile;
        _given = given;
        // What was imputed nobody has measured, and a rank in the lower half is no strength even if it is the best there is.
        _strengths = [.. profile.Strengths(int.MaxValue).Where(row => IsMeasured(row) && IsUpper(row)).Take(top)];
        _weaknesses = [.. profile.Weaknesses(int.MaxValue).Where(row => IsMeasured(row) && !IsUpper(row)).Take(top)];
    }

    /// <summary>Builds the index and looks at one unit.</summary>
    /// <param name="input">The tables.</param>
    /// <param name="specification">How to build it; null for the default steps.</param>
    /// <param name="unit">A unit of the data.</param>
    /// <param name="top">How many strengths and weaknesses at most. Strengths are ranks in the upper half of the units
    /// with a value, weaknesses ranks in the lower half; of imputed values neither.</param>
    /// <returns>The report; null if the unit was screened out.</returns>
    /// <exception cref="IndexFaultException">The index cannot be built.</exception>
    public static UnitReport? Of(
        IndexInput input,
        IndexSpecification? specification,
        IndexUnit unit,
        int top = UsualTop
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        IndexPlan plan = specification?.Plan ?? IndexSpecification.DefaultPlan;
        IndexBuild build = plan.Build(input.Definition, input.Data);
        if (!build.Result.Units.Contains(unit))
        {
            return null;
        }

        IndicatorTable given = build.Given.Indicators;
        return new(
            input,
            specification,
            UnitProfile.Of(build, unit),
            given
                .Codes.Zip(given.Row(given.Units.IndexOf(unit)))
                .ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            top
        );
    }

    /// <summary>For people: aggregates from the index down, then strengths and weaknesses.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        IndexUnit unit = _profile.Unit;
        bool named = !string.Equals(unit.Name, unit.Code, StringComparison.Ordinal);
        console.Heading(named ? $"{unit.Name} ({unit})" : unit.ToString());
        UnitProfileRow[] aggregates = [.. _profile.Rows.Where(row => row.Variable.Type == VariableType.Aggregate)];
        if (aggregates.Length == 0)
        {
            console.Line("No aggregate step: there are no scores of aggregates.");
        }
        else
        {
            Table table = Screen.Table("Level", "Code", "", "Score", "Rank");
            foreach (UnitProfileRow row in aggregates)
            {
                table.AddRow(
                    Screen.Plain(ConstructionTable.Figure(row.Variable.Level!.Value)),
                    Screen.Plain(row.Variable.Code),
                    Screen.Plain(NameOf(row.Variable)),
                    Screen.Plain(ConstructionTable.Score(row.Value)),
                    Screen.Plain(Rank(row))
                );
            }

            console.Write(table);
        }

        Standing(console, "Strengths: the best ranks, if in the upper half", _strengths);
        Standing(console, "Weaknesses: the worst ranks, if in the lower half", _weaknesses);
        string[] imputed =
        [
            .. _profile.Rows.Where(row => IsIndicator(row) && !IsMeasured(row)).Select(r => r.Variable.Code),
        ];
        if (imputed.Length > 0)
        {
            console.Line("No value as given, so neither: " + string.Join(", ", imputed) + ".");
        }

        console.Line("Ranks are of the scores, 1 = best; Value is as given.");
    }

    /// <summary>As CSV: a row a variable, from the index down.</summary>
    public string Csv()
    {
        IndexCsv csv = new(panel: false, "iCode", "Level", "Parent", "Given", "Score", "Rank", "OutOf", "Standing");
        foreach (UnitProfileRow row in _profile.Rows)
        {
            csv.Code(row.Variable.Code)
                .Whole(row.Variable.Level)
                .Code(row.Variable.Parent ?? "NA")
                .Number(_given.GetValueOrDefault(row.Variable.Code, double.NaN))
                .Number(row.Value)
                .Whole(row.Rank)
                .Whole(row.OutOf)
                .Code(
                    _strengths.Contains(row) ? "strength"
                    : _weaknesses.Contains(row) ? "weakness"
                    : ""
                )
                .End();
        }

        return csv.ToString();
    }

    /// <summary>As JSON, from the index down.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            ConstructionJson.WriteOrigin(json, _input, _specification);
            ConstructionJson.WriteUnit(json, _profile.Unit);
            json.WriteString("name", _profile.Unit.Name);
            json.WriteStartArray("scores");
            foreach (UnitProfileRow row in _profile.Rows)
            {
                json.WriteStartObject();
                json.WriteString("code", row.Variable.Code);
                json.WriteString("name", row.Variable.Name);
                json.WriteNumber("level", row.Variable.Level!.Value);
                json.WriteString("parent", row.Variable.Parent);
                json.WriteNumberOrNull(
                    "given",
                    ConstructionJson.Known(_given.GetValueOrDefault(row.Variable.Code, double.NaN))
                );
                json.WriteNumberOrNull("score", ConstructionJson.Known(row.Value));
                json.WriteNumberOrNull("rank", row.Rank);
                json.WriteNumber("outOf", row.OutOf);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStrings("strengths", _strengths.Select(row => row.Variable.Code));
            json.WriteStrings("weaknesses", _weaknesses.Select(row => row.Variable.Code));
        });

    private void Standing(IAnsiConsole console, string heading, ImmutableArray<UnitProfileRow> rows)
    {
        console.Heading(heading);
        if (rows.IsEmpty)
        {
            console.Line("none");
            return;
        }

        Table table = Screen.Table("Rank", "Code", "", "Part of", "Value", "");
        foreach (UnitProfileRow row in rows)
        {
            table.AddRow(
                Screen.Plain(Rank(row)),
                Screen.Plain(row.Variable.Code),
                Screen.Plain(NameOf(row.Variable)),
                Screen.Plain(row.Variable.Parent),
                Screen.Plain(Figures.Raw(_given[row.Variable.Code])),
                Screen.Plain(row.Variable.Unit)
            );
        }

        console.Write(table);
    }

    private static string Rank(UnitProfileRow row) =>
        row.Rank is int rank
            ? ConstructionTable.Figure(rank) + " of " + ConstructionTable.Figure(row.OutOf)
            : Figures.Missing;

    private static string NameOf(Variable variable) =>
        string.Equals(variable.Name, variable.Code, StringComparison.Ordinal) ? "" : variable.Name;

    private static bool IsIndicator(UnitProfileRow row) => row.Variable.Type == VariableType.Indicator;

    private static bool IsUpper(UnitProfileRow row) => 2 * row.Rank <= row.OutOf + 1;

    private bool IsMeasured(UnitProfileRow row) => !double.IsNaN(_given[row.Variable.Code]);
}

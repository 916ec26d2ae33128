using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>How one unit stands on everything: its scores and ranks, strengths and weaknesses.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">From the index down, level by level; within a level in the order of the definition. Missing values
/// have a row without a rank.</param>
public sealed record UnitProfile(IndexUnit Unit, ImmutableArray<UnitProfileRow> Rows)
{
    /// <summary>Scores and ranks of a unit in the result of a build.</summary>
    /// <param name="build">The index as built.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="IndexFaultException">There is no such unit in the result.</exception>
    public static UnitProfile Of(IndexBuild build, IndexUnit unit)
    {
        ArgumentNullException.ThrowIfNull(build);
        return Of(build.Definition, build.Result.Indicators, unit, UnitProfileDirection.AtResult(build));
    }

    /// <summary>Values and ranks of a unit in the data as given: for strengths and weaknesses in units people know.
    /// </summary>
    /// <param name="build">The index as built.</param>
    /// <param name="unit">The unit.</param>
    /// <remarks>Before a <see cref="Normalisation"/> step less is better for an indicator of direction -1, and its ranks say
    /// so; data of a plan without such a step count as normalised.</remarks>
    /// <exception cref="IndexFaultException">There is no such unit.</exception>
    public static UnitProfile Given(IndexBuild build, IndexUnit unit)
    {
        ArgumentNullException.ThrowIfNull(build);
        return Of(build.Definition, build.Given.Indicators, unit, UnitProfileDirection.AtStage(build, 0));
    }

    /// <summary>Values and ranks of a unit at a stage.</summary>
    /// <param name="build">The index as built.</param>
    /// <param name="stage">Name of the stage, such as "treated".</param>
    /// <param name="unit">The unit.</param>
    /// <remarks>For directions see <see cref="Given"/>.</remarks>
    /// <exception cref="IndexFaultException">There is no such unit at this stage, or no such stage.</exception>
    public static UnitProfile At(IndexBuild build, string stage, IndexUnit unit)
    {
        ArgumentNullException.ThrowIfNull(build);
        IndexStage found =
            build.Stage(stage)
            ?? throw new IndexFaultException(
                new IndexFault(
                    "the name of a stage of this plan",
                    "name one of: " + string.Join(", ", build.Stages.Select(s => s.Name))
                )
                {
                    Step = "profile",
                    Value = stage,
                }
            );
        IndicatorTable table = found.Result.Data.Indicators;
        return Of(build.Definition, table, unit, UnitProfileDirection.AtStage(build, found.Number));
    }

    /// <summary>Values and ranks of a unit in a table.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="table">Values; columns that are no indicators or aggregates of the index are not used.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="directed">Whether more is better in every column already. If not, less is better for indicators of
    /// direction -1.</param>
    /// <exception cref="IndexFaultException">There is no such unit in the table.</exception>
    public static UnitProfile Of(IndexDefinition definition, IndicatorTable table, IndexUnit unit, bool directed)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(unit);
        int own = table.Units.IndexOf(unit);
        if (own < 0)
        {
            throw new IndexFaultException(
                new IndexFault("a unit of the table", "mend the code or the time, or see whether it was screened out")
                {
                    Step = "profile",
                    Unit = unit,
                }
            );
        }

        int[] rows = [.. Enumerable.Range(0, table.Units.Length).Where(row => table.Units[row].Time == unit.Time)];
        return new(
            table.Units[own],
            [
                .. definition
                    .Structure.Codes.Select(code => definition[code])
                    .Where(variable => table.Contains(variable.Code))
                    .OrderByDescending(variable => variable.Level)
                    .Select(variable => Row(variable, table[variable.Code], rows, own, directed)),
            ]
        );
    }

    /// <summary>The indicators with the best ranks, best first; of equal ranks those first in the definition.</summary>
    /// <param name="count">How many at most; fewer if fewer have a value.</param>
    public ImmutableArray<UnitProfileRow> Strengths(int count = 5) => [.. Ranked().Take(Require(count))];

    /// <summary>The indicators with the worst ranks, worst first; of equal ranks those last in the definition.</summary>
    /// <param name="count">How many at most; fewer if fewer have a value.</param>
    /// <param name="withoutLowest">Whether to leave out indicators on which no unit is worse. COINr does, which spares a
    /// landlocked country its shipping (0, as of all others without a coast) but also hides a plain worst result.</param>
    public ImmutableArray<UnitProfileRow> Weaknesses(int count = 5, bool withoutLowest = false) =>
        [.. Ranked().Where(row => !withoutLowest || !row.Lowest).Reverse().Take(Require(count))];

    private IEnumerable<UnitProfileRow> Ranked() =>
        Rows.Where(row => row.Variable.Type == VariableType.Indicator && row.Rank is not null).OrderBy(row => row.Rank);

    private static int Require(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }

    private static UnitProfileRow Row(
        Variable variable,
        ReadOnlySpan<double> column,
        int[] rows,
        int own,
        bool directed
    )
    {
        double sign = !directed && variable.Type == VariableType.Indicator ? variable.Direction : 1.0;
        double value = column[own];
        int present = 0;
        int better = 0;
        int worse = 0;
        foreach (int row in rows)
        {
            present += double.IsNaN(column[row]) ? 0 : 1;
            better += sign * column[row] > sign * value ? 1 : 0;
            worse += sign * column[row] < sign * value ? 1 : 0;
        }

        bool missing = double.IsNaN(value);
        return new(variable, value, missing ? null : better + 1, present, !missing && worse == 0);
    }
}

using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>What an index is built from: the two tables, read and checked against each other.</summary>
/// <param name="Definition">The index, from the meta table.</param>
/// <param name="Data">The units with indicators, denominators and groupings, from the data table.</param>
/// <param name="DataFile">The data table as read.</param>
/// <param name="MetaFile">The meta table as read.</param>
public sealed record IndexInput(IndexDefinition Definition, IndexData Data, InputFile DataFile, InputFile MetaFile)
{
    /// <summary>Reads and checks both tables.</summary>
    /// <param name="data">Data table: <c>uCode</c>, optional <c>uName</c> and <c>Time</c>, and one column a code.</param>
    /// <param name="meta">Meta table: <c>iCode, Level, Parent, Direction, Weight, Type</c>, optional
    /// <c>iName, Unit, Target, Denominator, Low, High</c>.</param>
    /// <returns>The input; or every fault found in either table, meta first.</returns>
    public static IndexInputReading Read(InputFile data, InputFile meta)
    {
        List<Fault> faults = [];
        MetaTable? variables = MetaTable.Read(meta, faults);
        IndexDefinition? definition = variables?.Definition(faults);
        IndexData? values = variables is null ? null : DataTable.Read(data, variables, faults);
        return faults.Count == 0 && definition is not null && values is not null
            ? new(new(definition, values, data, meta), [])
            : new(Input: null, [.. faults]);
    }
}

namespace Regalia.Indices.Tests.Reference;

/// <summary>The scores of indicators and aggregates of the example, as the reference has them.</summary>
internal static class AggregatedReference
{
    public static IndicatorTable Scores(AsemReference asem)
    {
        ReferenceTable table = asem.Table("pipeline/Aggregated.csv");
        int[] rows = [.. asem.Data.Units.Select(unit => table.RowOf("uCode", unit.Code))];
        string[] codes = [.. asem.Definition.Structure.Codes];
        return new(asem.Data.Units, codes, codes.Select(code => rows.Select(row => table.Number(row, code)).ToArray()));
    }
}

using System.Collections.Immutable;

namespace Regalia.Indices.Tests.Reference;

/// <summary>units/ and pipeline/lineage.csv.</summary>
internal static class UnitsReference
{
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            .. new[] { "AUT", "CHN" }.SelectMany(unit =>
                new ReferenceCase[]
                {
                    new(
                        $"units/{unit}_summary.csv",
                        "UnitProfile.Of",
                        1e-12,
                        (asem, reference, difference) => HoldSummary(asem, unit, reference, difference)
                    ),
                    new(
                        $"units/{unit}_strengths_Raw.csv",
                        "UnitProfile.Strengths of the data as given",
                        1e-12,
                        (asem, reference, difference) => HoldRows(Raw(asem, unit).Strengths(), reference, difference)
                    ),
                    new(
                        $"units/{unit}_weaknesses_Raw.csv",
                        "UnitProfile.Weaknesses of the data as given, without those where no unit is worse",
                        1e-12,
                        (asem, reference, difference) =>
                            HoldRows(
                                [.. Raw(asem, unit).Weaknesses(withoutLowest: true).Reverse()],
                                reference,
                                difference
                            )
                    ),
                }
            ),
            new("pipeline/lineage.csv", "Lineage.Of", 0.0, HoldLineage),
        ];

    // The reference breaks ties by the order of level and parent; ours by that of the definition.
    private static UnitProfile Raw(AsemReference asem, string unit)
    {
        IndexDefinition sorted = new(
            asem.Definition.Variables.OrderBy(v => v.Level).ThenBy(v => v.Parent, StringComparer.Ordinal)
        );
        return UnitProfile.Of(sorted, asem.From("pipeline/Raw.csv").Data.Indicators, new(unit), directed: false);
    }

    private static void HoldSummary(
        AsemReference asem,
        string unit,
        ReferenceTable reference,
        ReferenceDifference difference
    )
    {
        IndexBuild build = new IndexPlan(new Aggregation()).Build(
            asem.Definition,
            asem.From("pipeline/Normalised.csv").Data
        );
        UnitProfile ours = UnitProfile.Of(build, new(unit));
        Assert.Equal(reference.RowCount, ours.Rows.Length);
        foreach (UnitProfileRow row in ours.Rows)
        {
            int theirs = reference.RowOf("Code", row.Variable.Code);
            difference.Same($"{row.Variable.Code} name", row.Variable.Name, reference.Text(theirs, "Name"));
            difference.Number($"{row.Variable.Code} score", row.Value, reference.Number(theirs, "Score"));
            difference.Same($"{row.Variable.Code} rank", row.Rank ?? double.NaN, reference.Number(theirs, "Rank"));
        }
    }

    private static void HoldRows(
        ImmutableArray<UnitProfileRow> ours,
        ReferenceTable reference,
        ReferenceDifference difference
    )
    {
        Assert.Equal(reference.RowCount, ours.Length);
        for (int i = 0; i < ours.Length; i++)
        {
            UnitProfileRow row = ours[i];
            difference.Same($"code {row.Variable.Code}", row.Variable.Code, reference.Text(i, "Code"));
            difference.Same($"{row.Variable.Code} name", row.Variable.Name, reference.Text(i, "Name"));
            difference.Same($"{row.Variable.Code} pillar", row.Variable.Parent, reference.Text(i, "Pillar"));
            difference.Same($"{row.Variable.Code} rank", row.Rank ?? double.NaN, reference.Number(i, "Rank"));
            difference.Number($"{row.Variable.Code} value", row.Value, reference.Number(i, "Value"));
            difference.Same($"{row.Variable.Code} unit", row.Variable.Unit, reference.Text(i, "Unit"));
        }
    }

    private static void HoldLineage(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        string[] columns = ["Pillar", "Sub-index", "Index"];
        ImmutableArray<Lineage> ours = Lineage.Of(asem.Definition);
        Assert.Equal(reference.RowCount, ours.Length);
        foreach (Lineage lineage in ours)
        {
            int row = reference.RowOf("Indicator", lineage.Indicator.Code);
            Assert.Equal(columns.Length, lineage.Aggregates.Length);
            for (int i = 0; i < columns.Length; i++)
            {
                difference.Same(
                    $"{lineage.Indicator.Code} {columns[i]}",
                    lineage.Aggregates[i]?.Code,
                    reference.Text(row, columns[i])
                );
            }
        }
    }
}

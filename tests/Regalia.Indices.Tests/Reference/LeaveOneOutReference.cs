namespace Regalia.Indices.Tests.Reference;

/// <summary>sensitivity/remove_*: the index without one indicator, pillar or sub-index.</summary>
internal static class LeaveOneOutReference
{
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        Enumerable
            .Range(1, 3)
            .SelectMany(level =>
                new ReferenceCase[]
                {
                    new(
                        FormattableString.Invariant($"sensitivity/remove_L{level}_scores.csv"),
                        "LeaveOneOut.Scores",
                        1e-12,
                        (asem, reference, difference) => HoldScores(Run(asem, level), reference, difference)
                    ),
                    new(
                        FormattableString.Invariant($"sensitivity/remove_L{level}_meanabsdiff.csv"),
                        "LeaveOneOut.Elements: mean absolute rank change",
                        1e-12,
                        (asem, reference, difference) => HoldChanges(Run(asem, level), reference, difference)
                    ),
                }
            );

    private static LeaveOneOut Run(AsemReference asem, int level) =>
        LeaveOneOut.Run(
            new IndexPlan(new Aggregation()),
            asem.Definition,
            asem.From("pipeline/Normalised.csv").Data,
            level
        );

    private static void HoldScores(LeaveOneOut ours, ReferenceTable reference, ReferenceDifference difference)
    {
        Assert.Equal(reference.Columns.Count, ours.Scores.Codes.Length + 2);
        difference.Table(ours.Scores, reference);
        difference.Column(
            "Nominal",
            ours.NominalScores,
            [.. ours.Scores.Units.Select(unit => reference.Number(reference.RowOf("uCode", unit.Code), "Nominal"))]
        );
    }

    private static void HoldChanges(LeaveOneOut ours, ReferenceTable reference, ReferenceDifference difference)
    {
        Assert.Equal(reference.RowCount, ours.Elements.Length + 1);
        foreach (LeftOut element in ours.Elements)
        {
            int row = reference.RowOf("removed", element.Variable.Code);
            difference.Number(
                element.Variable.Code,
                element.MeanAbsoluteRankChange,
                reference.Number(row, "MeanAbsRankDiff")
            );
        }
    }
}

namespace Regalia.Indices.Tests.Reference;

/// <summary>Ranks, over all units and within groups.</summary>
internal static class RankingReference
{
    /// <summary>Files that are not held: none.</summary>
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "pipeline/Aggregated_ranks.csv",
                "ranks of indicators and aggregates",
                0.0,
                (asem, table, difference) => difference.Table(Ranking.Of(Aggregated(asem)), table)
            ),
            new(
                "pipeline/Aggregated_group_ranks_EurAsia.csv",
                "ranks of indicators and aggregates within a grouping",
                0.0,
                (asem, table, difference) =>
                    difference.Table(Ranking.WithinGroups(Aggregated(asem), asem.Data.Groups["EurAsia_group"]), table)
            ),
            new(
                "pipeline/results_Aggs_sorted.csv",
                "rank of the index, order of units; the scores are of Aggregated.csv rounded at 15 decimals",
                1e-12,
                Sorted
            ),
        ];

    /// <summary>The reference scores of indicators and aggregates.</summary>
    private static IndicatorTable Aggregated(AsemReference asem)
    {
        ReferenceTable table = asem.Table("pipeline/Aggregated.csv");
        string[] codes = [.. asem.Definition.Structure.Codes];
        return new(
            asem.Data.Units,
            codes,
            codes.Select(code =>
                asem.Data.Units.Select(unit => table.Number(table.RowOf("uCode", unit.Code), code)).ToArray()
            )
        );
    }

    private static void Sorted(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        IndicatorTable scores = Aggregated(asem);
        difference.Table(scores, table);
        IndicatorTable ranks = Ranking.Of(scores);
        int[] order = [.. Enumerable.Range(0, ranks.Units.Length).OrderBy(row => ranks["Index"][row])];
        for (int place = 0; place < order.Length; place++)
        {
            difference.Same(
                FormattableString.Invariant($"place {place}"),
                ranks.Units[order[place]].Code,
                table.Text(place, "uCode")
            );
            difference.Same(
                FormattableString.Invariant($"place {place} rank"),
                ranks["Index"][order[place]],
                table.Number(place, "Rank")
            );
        }
    }
}

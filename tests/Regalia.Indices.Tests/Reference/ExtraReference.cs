namespace Regalia.Indices.Tests.Reference;

/// <summary>extra/: Mazziotta-Pareto, plain and adjusted, and the benefit of the doubt, on the eight pillars.</summary>
internal static class ExtraReference
{
    private static readonly Dictionary<string, AggregationMethod> Methods = new(StringComparer.Ordinal)
    {
        ["MPI_negpenalty_samplevar_Compind"] = new MazziottaPareto { SampleVariance = true },
        ["MPI_negpenalty_popvar"] = new MazziottaPareto(),
        ["MPI_pospenalty_popvar"] = new MazziottaPareto(MazziottaParetoPenalty.Positive),
        ["AMPI_negpenalty_goalpost_mean"] = new AdjustedMazziottaPareto(),
        ["BoD_unrestricted"] = new BenefitOfTheDoubt(),
    };

    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            // The reference's own linear programming errs by up to 1.01e-12 (HRV): rational arithmetic gives our digits,
            // see BenefitOfTheDoubtTests. The other columns are held to 1e-12 below.
            new(
                "extra/mpi_ampi_bod_on_pillars.csv",
                "MPI (three variants) and AMPI of eight pillars to 1e-12; BoD to 2e-12, the reference itself being off by 1e-12",
                2e-12,
                Hold
            ),
        ];

    /// <summary>The eight pillar scores, below one aggregate All.</summary>
    public static StepContext Pillars(AsemReference asem)
    {
        StepContext pillars = AggregationReference.FromPillars(asem, asem.Table("aggregate/full_amean.csv"));
        IndexDefinition flat = new([
            .. pillars.Definition.Indicators.Select(v => v with { Parent = "All" }),
            new Variable("All", VariableType.Aggregate) { Level = 2 },
        ]);
        return new(flat, pillars.Data);
    }

    private static void Hold(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        StepContext pillars = Pillars(asem);
        Assert.Equal(Methods.Count, reference.Columns.Count - 1);
        foreach ((string column, AggregationMethod method) in Methods)
        {
            if (method is BenefitOfTheDoubt)
            {
                Assert.True(difference.Largest <= 1e-12, difference.Where);
            }

            IndicatorTable ours = new Aggregation { Methods = [method] }
                .Apply(pillars)
                .Data.Indicators;
            difference.Column(
                column,
                ours["All"].ToArray(),
                [.. ours.Units.Select(unit => reference.Number(reference.RowOf("uCode", unit.Code), column))]
            );
        }
    }
}

namespace Regalia.Indices.Tests.Reference;

/// <summary>Principal components, their loadings as weights, and the scores these give: weights/PCA_*.</summary>
internal static class PrincipalComponentsReference
{
    private const double Tolerance = 1e-10;

    public static IEnumerable<ReferenceCase> Cases =>
        [
            .. Components("L1_all", "All", 1, within: false),
            .. Pillars.SelectMany(pillar => Components("L1_bygroup", pillar, 1, within: true)),
            .. Components("L2_all", "All", 2, within: false),
            .. Components("L2_bygroup", "Conn", 2, within: true),
            .. Components("L2_bygroup", "Sust", 2, within: true),
            Weights("L1_all", 1, within: false),
            Weights("L1_bygroup", 1, within: true),
            Weights("L2_all", 2, within: false),
            Weights("L2_bygroup", 2, within: true),
            Scores(),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    private static IEnumerable<string> Pillars =>
        ["ConEcFin", "Environ", "Instit", "P2P", "Physical", "Political", "Social", "SusEcFin"];

    private static StepContext Normalised(AsemReference asem) => asem.From("pipeline/Normalised.csv");

    private static IEnumerable<ReferenceCase> Components(string run, string group, int level, bool within)
    {
        PrincipalComponents Ours(AsemReference asem) =>
            new PrincipalComponentWeights(level, within)
                .Components(Normalised(asem))
                .Single(found =>
                    !within || string.Equals(asem.Definition[found.Codes[0]].Parent, group, StringComparison.Ordinal)
                );

        yield return new(
            $"weights/PCA_{run}_{group}_eigen.csv",
            "PrincipalComponents, eigenvalues and shares",
            Tolerance,
            (asem, table, difference) =>
            {
                PrincipalComponents ours = Ours(asem);
                difference.Column("sdev", ours.StandardDeviations, table.Numbers("sdev"));
                difference.Column("eigenvalue", ours.Eigenvalues, table.Numbers("eigenvalue"));
                difference.Column("prop_var", ours.Explained, table.Numbers("prop_var"));
            }
        );
        yield return new(
            $"weights/PCA_{run}_{group}_rotation_signfixed.csv",
            "PrincipalComponents, loadings",
            Tolerance,
            (asem, table, difference) =>
            {
                PrincipalComponents ours = Ours(asem);
                Assert.Equal(ours.Codes.Length, table.RowCount);
                int[] rows = [.. ours.Codes.Select(code => table.RowOf("iCode", code))];
                for (int component = 0; component < ours.Loadings.Length; component++)
                {
                    string column = FormattableString.Invariant($"PC{component + 1}");
                    difference.Column(
                        column,
                        ours.Loadings[component],
                        [.. rows.Select(row => table.Number(row, column))]
                    );
                }
            }
        );
    }

    private static ReferenceCase Weights(string run, int level, bool within) =>
        new(
            $"weights/PCA_{run}_weights.csv",
            "first loadings, up to the sign of each group; size of the weights with NegativeLoadings.Absolute",
            Tolerance,
            (asem, table, difference) =>
            {
                PrincipalComponentWeights method = new(level, within) { Negative = NegativeLoadings.Absolute };
                StepContext context = Normalised(asem);
                IndexWeights weights = method.Weights(context);
                foreach (string code in weights.Structure.Codes)
                {
                    double theirs = table.Number(table.RowOf("iCode", code), "Weight");
                    difference.Number(code, weights[code], Math.Abs(theirs), 1.0);
                }

                foreach (PrincipalComponents found in method.Components(context))
                {
                    double[] theirs =
                    [
                        .. found.Codes.Select(code => table.Number(table.RowOf("iCode", code), "Weight")),
                    ];
                    double sign = Math.Sign(theirs.Sum());
                    difference.Column(found.Codes[0], found.Loadings[0], [.. theirs.Select(weight => sign * weight)]);
                }
            }
        );

    private static ReferenceCase Scores() =>
        new(
            "aggregate/pcaweights_L1_bygroup_amean.csv",
            "arithmetic means with PrincipalComponentWeights within each pillar, negative ones kept",
            Tolerance,
            (asem, table, difference) =>
            {
                StepContext context = asem.From("aggregate/pcaweights_L1_bygroup_amean.csv");
                IndexWeights weights = new PrincipalComponentWeights().Weights(context);
                Assert.NotEmpty(weights.Negative);
                difference.Table(new Aggregation().Apply(context with { Weights = weights }).Data.Indicators, table);
            }
        );
}

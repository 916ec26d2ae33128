using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Reference;

/// <summary>sensitivity/: the uncertainty and sensitivity analysis of the example, replayed with the alternatives the
/// reference drew.</summary>
internal static class UncertaintyReference
{
    private const double Tolerance = 1e-12;

    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "sensitivity/UA_N100_scores.csv",
                "replicates with the alternatives of the sample",
                Tolerance,
                (asem, t, d) => Scores(asem, "UA_N100", t, d)
            ),
            new("sensitivity/UA_N100_ranks.csv", "their ranks", 0.0, (asem, t, d) => Ranks(asem, "UA_N100", t, d)),
            new(
                "sensitivity/UA_N100_rankstats.csv",
                "statistics of the ranks",
                Tolerance,
                (asem, t, d) => RankStatistics(asem, "UA_N100", 100, t, d)
            ),
            new("sensitivity/UA_N100_scorestats_EXTRA.csv", "statistics of the scores", Tolerance, ScoreStatistics),
            new(
                "sensitivity/SA_N100_scores.csv",
                "rows A, B, AB of the sample",
                Tolerance,
                (asem, t, d) => Scores(asem, "SA_N100", t, d)
            ),
            new("sensitivity/SA_N100_ranks.csv", "their ranks", 0.0, (asem, t, d) => Ranks(asem, "SA_N100", t, d)),
            new(
                "sensitivity/SA_N100_rankstats.csv",
                "statistics of the ranks of A and B",
                Tolerance,
                (asem, t, d) => RankStatistics(asem, "SA_N100", 200, t, d)
            ),
            new("sensitivity/SA_N100_y.csv", "mean shift in rank", Tolerance, Shifts),
            new(
                "sensitivity/SA_N100_indices.csv",
                "total indices; first order by the uncentred formula of the reference",
                Tolerance,
                Indices
            ),
            new(
                "sensitivity/ishigami_N1000_indices.csv",
                "SobolIndices on the reference sample; first order uncentred",
                Tolerance,
                Ishigami
            ),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [
            ("sensitivity/UA_N100_sample.csv", "input: the alternatives drawn"),
            ("sensitivity/SA_N100_sample.csv", "input: the alternatives drawn"),
            ("sensitivity/noisy_weights_100.csv", "input: the sets of weights"),
            ("sensitivity/ishigami_N1000_sample.csv", "input: the sample with its results"),
        ];

    private static void Scores(AsemReference asem, string run, ReferenceTable reference, ReferenceDifference difference)
    {
        double[][] scores = Replay(asem, run);
        for (int replicate = 0; replicate < scores.Length; replicate++)
        {
            difference.Column(Column(replicate), scores[replicate], Of(asem, reference, Column(replicate)));
        }

        difference.Column("Nominal", Nominal(asem), Of(asem, reference, "Nominal"));
    }

    private static void Ranks(AsemReference asem, string run, ReferenceTable reference, ReferenceDifference difference)
    {
        double[][] scores = Replay(asem, run);
        for (int replicate = 0; replicate < scores.Length; replicate++)
        {
            difference.Column(Column(replicate), RanksOf(scores[replicate]), Of(asem, reference, Column(replicate)));
        }

        difference.Column("Nominal", RanksOf(Nominal(asem)), Of(asem, reference, "Nominal"));
    }

    private static void RankStatistics(
        AsemReference asem,
        string run,
        int count,
        ReferenceTable reference,
        ReferenceDifference difference
    )
    {
        double[][] ranks = [.. Replay(asem, run).Take(count).Select(RanksOf)];
        double[][] units = Transposed(ranks);
        difference.Column("Mean", [.. units.Select(r => Descriptive.Mean(r))], Of(asem, reference, "Mean"));
        foreach ((string column, double p) in new[] { ("Median", 0.5), ("Q5", 0.05), ("Q95", 0.95) })
        {
            difference.Column(
                column,
                [.. units.Select(r => OrderStatistics.Quantile(r.ToArray(), p))],
                Of(asem, reference, column)
            );
        }
    }

    private static void ScoreStatistics(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        double[][] scores = Replay(asem, "UA_N100");
        double[][] units = Transposed(scores);
        MomentSums sums = new(Nominal(asem));
        foreach (double[] replicate in scores)
        {
            double[] padded = new double[ReplicateTree.Padded(replicate.Length)];
            replicate.CopyTo(padded, 0);
            sums.Add(padded);
        }

        difference.Column("Nominal", Nominal(asem), Of(asem, reference, "Nominal"));
        difference.Column("Mean", [.. units.Select((_, unit) => sums.Mean(unit, 100))], Of(asem, reference, "Mean"));
        difference.Column(
            "Sd",
            [.. units.Select((_, unit) => sums.StandardDeviation(unit, 100))],
            Of(asem, reference, "Sd")
        );
        foreach (double p in new[] { 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975 })
        {
            string column = FormattableString.Invariant($"X{100 * p}.");
            difference.Column(
                column,
                [.. units.Select(s => OrderStatistics.Quantile(s.ToArray(), p))],
                Of(asem, reference, column)
            );
        }
    }

    private static void Shifts(AsemReference asem, ReferenceTable reference, ReferenceDifference difference) =>
        difference.Column("mean_abs_rank_change", ShiftsOf(asem), reference.Numbers("mean_abs_rank_change"));

    private static void Indices(AsemReference asem, ReferenceTable reference, ReferenceDifference difference) =>
        Hold(ShiftsOf(asem), 100, 4, reference, difference);

    private static void Ishigami(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        double[] y = asem.Table("sensitivity/ishigami_N1000_sample.csv").Numbers("y");
        SobolIndices indices = Hold(y, 1000, 3, reference, difference);
        difference.Column("Variance", [.. Enumerable.Repeat(indices.Variance, 3)], reference.Numbers("Variance"));
    }

    private static SobolIndices Hold(
        double[] y,
        int rows,
        int inputs,
        ReferenceTable reference,
        ReferenceDifference difference
    )
    {
        double[] a = y[..rows];
        double[] b = y[rows..(2 * rows)];
        double[][] ab = [.. Enumerable.Range(2, inputs).Select(part => y[(part * rows)..((part + 1) * rows)])];
        SobolIndices indices = SobolIndices.Of(a, b, ab);
        difference.Column("STi", [.. indices.Total], reference.Numbers("STi"));

        // The reference does not centre; ours is that minus mean x mean(yAB - yA) / V.
        double[] uncentred =
        [
            .. ab.Select(
                (column, input) =>
                    indices.FirstOrder[input]
                    + (y[..(2 * rows)].Average() * column.Zip(a, (x, own) => x - own).Average() / indices.Variance)
            ),
        ];
        difference.Column("Si", uncentred, reference.Numbers("Si"));
        return indices;
    }

    private static double[] ShiftsOf(AsemReference asem)
    {
        double[] nominal = RanksOf(Nominal(asem));
        return
        [
            .. Replay(asem, "SA_N100")
                .Select(scores => RanksOf(scores).Zip(nominal, (rank, n) => Math.Abs(rank - n)).Average()),
        ];
    }

    private static string Column(int replicate) => FormattableString.Invariant($"r_{replicate + 1}");

    // The index of every row of the sample, through the engine.
    private static double[][] Replay(AsemReference asem, string run)
    {
        ReferenceTable sample = asem.Table($"sensitivity/{run}_sample.csv");
        ReplicateModel model = new(Plan, asem.Definition, asem.Data, Uncertainty(asem));
        ReplicateEvaluator evaluator = new(model);
        string[] inputs = [.. model.Sample.Inputs.Select(input => input.Name)];
        double[][] scores = new double[sample.RowCount][];
        for (int first = 0; first < scores.Length; first += EvaluationBatch.Capacity)
        {
            evaluator.Batch.Count = Math.Min(EvaluationBatch.Capacity, scores.Length - first);
            for (int e = 0; e < evaluator.Batch.Count; e++)
            {
                for (int input = 0; input < inputs.Length; input++)
                {
                    evaluator.Batch.ChoicesOf(e)[input] = (int)sample.Number(first + e, inputs[input]) - 1;
                }
            }

            evaluator.Run();
            for (int e = 0; e < evaluator.Batch.Count; e++)
            {
                Assert.Null(evaluator.Batch.Failures[e]);
                scores[first + e] = evaluator.Batch.ScoresOf(0, e)[..asem.Data.Units.Length].ToArray();
            }
        }

        return scores;
    }

    public static IndexPlan Plan { get; } =
        new(
            new Denomination(),
            new Imputation { Group = "EurAsia_group" },
            new Screening { MinimumAvailability = 0.9 },
            new Treatment(),
            new Normalisation(),
            new Aggregation()
        );

    private static UncertaintyPlan Uncertainty(AsemReference asem)
    {
        ReferenceTable noisy = asem.Table("sensitivity/noisy_weights_100.csv");
        IndexWeights given = IndexWeights.Given(asem.Definition);
        return new()
        {
            Inputs =
            [
                new StepVariation(
                    "Winmax",
                    "treat",
                    [
                        .. Enumerable
                            .Range(1, 5)
                            .Select(k => new StepAlternative("winmax", s => (Treatment)s with { MaximumPoints = k })),
                    ]
                ),
                new StepVariation(
                    "Normalisation",
                    "normalise",
                    [
                        new("minmax", s => (Normalisation)s with { Method = new MinMax(1.0, 100.0) }),
                        new("zscore", s => (Normalisation)s with { Method = new ZScore(10.0, 2.0) }),
                    ]
                ),
                new WeightAlternatives(
                    "Weights",
                    [
                        .. Enumerable
                            .Range(1, 100)
                            .Select(k =>
                                given.With(
                                    noisy
                                        .Texts("iCode")
                                        .Zip(noisy.Numbers(FormattableString.Invariant($"w{k}")), KeyValuePair.Create)
                                )
                            ),
                    ]
                ),
                new StepVariation(
                    "Aggregation",
                    "aggregate",
                    [
                        new("amean", s => (Aggregation)s with { Methods = [new ArithmeticMean()] }),
                        new("gmean", s => (Aggregation)s with { Methods = [new GeometricMean()] }),
                    ]
                ),
            ],
        };
    }

    private static double[] Nominal(AsemReference asem) =>
        Plan.Build(asem.Definition, asem.Data).Result.Indicators["Index"].ToArray();

    private static double[] Of(AsemReference asem, ReferenceTable reference, string column) =>
        [.. asem.Data.Units.Select(unit => reference.Number(reference.RowOf("uCode", unit.Code), column))];

    private static double[] RanksOf(double[] scores)
    {
        int[] ranks = new int[scores.Length];
        Ranking.Of(scores, ranks);
        return [.. ranks.Select(rank => (double)rank)];
    }

    private static double[][] Transposed(double[][] rows) =>
        [.. rows[0].Select((_, column) => rows.Select(row => row[column]).ToArray())];
}

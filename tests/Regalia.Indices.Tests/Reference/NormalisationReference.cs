namespace Regalia.Indices.Tests.Reference;

/// <summary>Normalisation by every method, complete and with missing values.</summary>
internal static class NormalisationReference
{
    private static readonly (string Name, NormalisationMethod Method)[] Methods =
    [
        ("minmax_0_100", new MinMax()),
        ("minmax_1_100", new MinMax(1.0)),
        ("zscore_0_1", new ZScore()),
        ("zscore_10_2", new ZScore(10.0, 2.0)),
        ("rank", new RankScore()),
        ("rank_average", new RankScore(RankTies.Average)),
        ("borda", new Borda()),
        ("prank", new PercentileRank()),
        ("dist2max", new DistanceToMaximum()),
        ("dist2ref_DEU", new DistanceToReference("DEU")),
        ("dist2ref_DEU_cap", new DistanceToReference("DEU", Cap: true)),
        ("fracmax", new FractionOfMaximum()),
        ("scaled_0_100", new Scaled()),
        ("goalposts_trunc", new GoalpostRange()),
        ("goalposts_notrunc", new GoalpostRange(Truncate: false)),
    ];

    /// <summary>Files that are not held: none.</summary>
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            .. new[] { "Treated", "Denominated" }.SelectMany(stage =>
                Methods.Select(method => new ReferenceCase(
                    $"normalise/{stage}_{method.Name}.csv",
                    What(method.Method),
                    method.Method is RankScore or Borda ? 0.0 : 1e-12,
                    (asem, table, difference) =>
                        Held(asem.From($"pipeline/{stage}.csv"), asem, method.Method, table, difference)
                ))
            ),
            new(
                "normalise/goalposts.csv",
                "quantiles of type 7 at 10 % and 90 %, rounded to 2 decimals",
                1e-12,
                GoalpostsOfQuantiles
            ),
            new("normalise/Raw_dist2targ.csv", "normalised columns", 1e-12, Target(new DistanceToTarget())),
            new(
                "normalise/Raw_dist2targ_cap.csv",
                "normalised columns",
                1e-12,
                Target(new DistanceToTarget(Cap: true))
            ),
            new(
                "pipeline/Normalised.csv",
                "normalised columns",
                1e-12,
                (asem, table, difference) =>
                    difference.Table(
                        new Normalisation().Apply(asem.From("pipeline/Treated.csv")).Data.Indicators,
                        table
                    )
            ),
            new(
                "panel/purse_Normalised_global.csv",
                "normalised columns, all years together, from the panel treated by us",
                1e-12,
                (asem, table, difference) =>
                {
                    StepContext purse = TreatmentReference.Purse(asem, table);
                    StepContext treated = purse with { Data = new Treatment().Apply(purse).Data };
                    difference.Table(new Normalisation().Apply(treated).Data.Indicators, table);
                }
            ),
            new(
                "functions/normalise.csv",
                "every method on small vectors; where the reference divides by zero or runs backwards ours is an error",
                1e-12,
                VectorReference.Compare
            ),
        ];

    private static string What(NormalisationMethod method) =>
        method switch
        {
            FractionOfMaximum => "normalised columns of direction +1 (the reference is wrong for -1)",
            Scaled => "normalised columns; those of direction -1 less the constant by which ours is higher",
            GoalpostRange => "normalised columns whose goalposts differ; equal ones are an error of ours",
            _ => "normalised columns",
        };

    private static Action<AsemReference, ReferenceTable, ReferenceDifference> Target(DistanceToTarget method) =>
        (asem, table, difference) =>
            difference.Table(
                new Normalisation { Method = method }
                    .Apply(asem.Start)
                    .Data.Indicators,
                table
            );

    private static void Held(
        StepContext stage,
        AsemReference asem,
        NormalisationMethod method,
        ReferenceTable table,
        ReferenceDifference difference
    )
    {
        Normalisation normalisation = new() { Method = method };
        bool Worse(string code) => asem.Definition[code].Direction < 0;
        switch (method)
        {
            case GoalpostRange:
                (stage, normalisation, string[] apart) = WithGoalposts(stage, normalisation, asem);
                difference.Table(Columns(normalisation.Apply(stage), apart), table);
                break;
            case FractionOfMaximum:
                // Ours needs a highest value above 0; the indicators of direction -1 are not held.
                difference.Table(
                    Columns(normalisation.Apply(stage), [.. stage.Data.Indicators.Codes.Where(c => !Worse(c))]),
                    table
                );
                break;
            case Scaled scaled:
                IndicatorTable ours = normalisation.Apply(stage).Data.Indicators;
                double higher = 100.0 * (scaled.High + scaled.Low) / (scaled.High - scaled.Low);
                difference.Table(
                    new(
                        ours.Units,
                        ours.Codes,
                        ours.Codes.Select(code =>
                            ours[code].ToArray().Select(x => x - (Worse(code) ? higher : 0.0)).ToArray()
                        )
                    ),
                    table
                );
                break;
            default:
                difference.Table(normalisation.Apply(stage).Data.Indicators, table);
                break;
        }
    }

    private static IndicatorTable Columns(StepResult result, string[] codes) =>
        new(result.Data.Units, codes, codes.Select(code => result.Data.Indicators[code].ToArray()));

    /// <summary>The stage with the goalposts of the reference; indicators whose two goalposts are equal by another
    /// method, after making sure that ours refuses exactly these.</summary>
    private static (StepContext Stage, Normalisation How, string[] Apart) WithGoalposts(
        StepContext stage,
        Normalisation how,
        AsemReference asem
    )
    {
        ReferenceTable goalposts = asem.Table("normalise/goalposts.csv");
        IndexDefinition definition = new(
            asem.Definition.Variables.Select(variable =>
                variable.Type != VariableType.Indicator
                    ? variable
                    : variable with
                    {
                        Low = goalposts.Number(goalposts.RowOf("iCode", variable.Code), "goalpost_lower"),
                        High = goalposts.Number(goalposts.RowOf("iCode", variable.Code), "goalpost_upper"),
                    }
            )
        );
        stage = stage with { Definition = definition };
        string[] equal = [.. definition.Indicators.Where(i => !(i.Low < i.High)).Select(i => i.Code)];
        IndexFaultException fault = Assert.Throws<IndexFaultException>(() => how.Apply(stage));
        Assert.Equal(equal, fault.Faults.Select(f => f.Code!), StringComparer.Ordinal);
        how = how with
        {
            ByIndicator = equal.Aggregate(how.ByIndicator, (others, code) => others.SetItem(code, new RankScore())),
        };
        return (stage, how, [.. stage.Data.Indicators.Codes.Except(equal, StringComparer.Ordinal)]);
    }

    private static void GoalpostsOfQuantiles(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        IndicatorTable treated = asem.From("pipeline/Treated.csv").Data.Indicators;
        for (int row = 0; row < table.RowCount; row++)
        {
            string code = table.Text(row, "iCode");
            double Goalpost(double p) => Math.Round(Descriptive.Quantile(treated[code], p), 2);
            difference.Number($"{code} lower", Goalpost(0.1), table.Number(row, "goalpost_lower"));
            difference.Number($"{code} upper", Goalpost(0.9), table.Number(row, "goalpost_upper"));
            difference.Same($"{code}", asem.Definition[code].Direction, (int)table.Number(row, "Direction"));
        }
    }
}

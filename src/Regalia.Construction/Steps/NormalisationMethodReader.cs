using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads a way of normalising with its settings.</summary>
internal static class NormalisationMethodReader
{
    public static ChoiceTable<NormalisationMethod> Methods { get; } =
        new(
            ("minmax", new MinMax(), ["min-max", "n_minmax"]),
            ("zscore", new ZScore(), ["z-score", "n_zscore"]),
            ("rank", new RankScore(), ["n_rank"]),
            ("borda", new Borda(), ["n_borda"]),
            ("prank", new PercentileRank(), ["percentile-rank", "n_prank"]),
            ("dist2max", new DistanceToMaximum(), ["n_dist2max"]),
            ("dist2ref", new DistanceToReference(""), ["n_dist2ref"]),
            ("dist2targ", new DistanceToTarget(), ["n_dist2targ"]),
            ("fracmax", new FractionOfMaximum(), ["n_fracmax"]),
            ("goalposts", new GoalpostRange(), ["n_goalposts"]),
            ("scaled", new Scaled(), ["n_scaled"])
        );

    public static ChoiceTable<RankTies> Ties { get; } =
        new(("minimum", RankTies.Minimum, ["min"]), ("average", RankTies.Average, ["mean"]));

    public static Func<NormalisationMethod, NormalisationMethod> Read(
        SpecificationMap map,
        NormalisationMethod start,
        SpecificationScope scope
    )
    {
        NormalisationMethod kind = map.Method(Methods, start, out bool named);
        MethodOptions<NormalisationMethod> method = new(map, named);
        return kind switch
        {
            MinMax m => method.Of(
                m,
                c =>
                {
                    c.On("lower", v => v.Number(), (x, lower) => x with { Lower = lower });
                    c.On("upper", v => v.Number(), (x, upper) => x with { Upper = upper });
                    Rising(map, "lower", "upper", c.Of(m).Lower, c.Of(m).Upper);
                }
            ),
            ZScore m => method.Of(
                m,
                c =>
                {
                    c.On("mean", v => v.Number(), (x, mean) => x with { Mean = mean });
                    c.On("sd", v => v.Above(0), (x, sd) => x with { StandardDeviation = sd });
                }
            ),
            RankScore m => method.Of(m, c => c.On("ties", Tie, (x, ties) => x with { Ties = ties })),
            Borda m => method.Of(m, c => c.On("ties", Tie, (x, ties) => x with { Ties = ties })),
            PercentileRank m => method.Of(m, c => c.On("ties", Tie, (x, ties) => x with { Ties = ties })),
            DistanceToReference m => method.Of(
                m,
                c =>
                {
                    if (named && !map.Has("unit"))
                    {
                        map.Fault(null, "the unit of reference", "name it: unit: CODE");
                    }

                    c.On("unit", v => v.Code(scope.Units, "a unit"), (x, unit) => x with { Unit = unit });
                    c.On("cap", v => v.Flag(), (x, cap) => x with { Cap = cap });
                }
            ),
            DistanceToTarget m => method.Of(m, c => c.On("cap", v => v.Flag(), (x, cap) => x with { Cap = cap })),
            GoalpostRange m => method.Of(
                m,
                c =>
                {
                    c.On("lower", v => v.Number(), (x, lower) => x with { Lower = lower });
                    c.On("upper", v => v.Number(), (x, upper) => x with { Upper = upper });
                    c.On("truncate", v => v.Flag(), (x, truncate) => x with { Truncate = truncate });
                    Rising(map, "lower", "upper", c.Of(m).Lower, c.Of(m).Upper);
                }
            ),
            Scaled m => method.Of(
                m,
                c =>
                {
                    c.On("low", v => v.Number(), (x, low) => x with { Low = low });
                    c.On("high", v => v.Number(), (x, high) => x with { High = high });
                    Rising(map, "low", "high", c.Of(m).Low, c.Of(m).High);
                }
            ),
            var m => method.Of(m),
        };
    }

    private static RankTies Tie(SpecificationValue value) => value.Choice(Ties, RankTies.Minimum);

    private static void Rising(SpecificationMap map, string low, string high, double from, double to)
    {
        if ((map.Value(high) ?? map.Value(low)) is SpecificationValue value && from >= to)
        {
            value.Fault($"{low} below {high}", "mend one of the two");
        }
    }
}

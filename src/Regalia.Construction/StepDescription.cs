using System.Globalization;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>A step in one line, as it was understood: with every default filled in.</summary>
public static class StepDescription
{
    /// <summary>The line, without the name of the step.</summary>
    /// <param name="step">A step.</param>
    public static string Of(IndexStep step) =>
        step switch
        {
            Screening s => Of(s),
            Denomination { Denominators: null } => "by the denominators of the meta table",
            Denomination s => string.Join(", ", Sorted(s.Denominators!, code => code)),
            Imputation s => Of(s),
            Treatment s => Of(s),
            Normalisation s => Of(s.Method)
                + (s.Global ? "" : ", within each time")
                + Otherwise(s.ByIndicator.Count, "indicator")
                + (
                    s.Directions.IsEmpty
                        ? ""
                        : ", directions changed: " + string.Join(", ", s.Directions.Keys.Order(StringComparer.Ordinal))
                ),
            Weighting s => Of(s.Method),
            Aggregation s => string.Join(", then ", s.Methods.Select(Of))
                + Otherwise(s.ByAggregate.Count, "aggregate")
                + (
                    s.DataThresholds.IsEmpty
                        ? ""
                        : ", where at least "
                            + string.Join(", ", s.DataThresholds.Select(Number))
                            + " of the children are present"
                ),
            _ => step?.Name ?? "",
        };

    private static string Of(Screening s) =>
        (
            s.Rule switch
            {
                ScreeningRule.Availability => $"units with at least {Number(s.MinimumAvailability)} of the values",
                ScreeningRule.NonZero => $"units with at least {Number(s.MinimumNonZero)} of their values not 0",
                _ =>
                    $"units with at least {Number(s.MinimumAvailability)} of the values, {Number(s.MinimumNonZero)} of them not 0",
            }
        )
        + List(", kept anyway: ", s.Forced.Where(pair => pair.Value).Select(pair => pair.Key))
        + List(", left out anyway: ", s.Forced.Where(pair => !pair.Value).Select(pair => pair.Key));

    private static string Of(Imputation s) =>
        Word(ImputationReader.Methods, s.Method)
        + (
            s.Method is not (ImputationMethod.Mean or ImputationMethod.Median) ? ""
            : s.Along == ImputationAlong.Column ? " of the indicator"
            : " of the unit's other indicators"
        )
        + (s.Group is null ? "" : $" within {s.Group}")
        + (
            s.Level is int level
                ? string.Create(CultureInfo.InvariantCulture, $" under the same aggregate of level {level}")
                : ""
        )
        + (s.MaximumAge is int age ? string.Create(CultureInfo.InvariantCulture, $", at most {age} back") : "");

    private static string Of(Treatment s)
    {
        string word = Word(
            TreatmentReader.Methods,
            new TreatmentMethod(s.MaximumPoints is not 0, s.Transformation),
            otherwise: "none"
        );
        string points = s.MaximumPoints switch
        {
            0 => "",
            int most => string.Create(CultureInfo.InvariantCulture, $", at most {most} points"),
            null => ", any number of points",
        };
        return word
            + points
            + (
                s.Forced
                    ? ", whether a column passes or not"
                    : $", until |skewness| < {Number(s.SkewnessLimit)} or kurtosis < {Number(s.KurtosisLimit)}"
            )
            + (s.Combined ? ", both together" : "")
            + (s.Transformation == TreatmentTransformation.BoxCox ? $", exponent {Number(s.BoxCoxExponent)}" : "")
            + Otherwise(s.ByIndicator.Count, "indicator");
    }

    private static string Of(NormalisationMethod method) =>
        method switch
        {
            MinMax m => $"minmax, {Number(m.Lower)} to {Number(m.Upper)}",
            ZScore m => $"zscore, mean {Number(m.Mean)}, standard deviation {Number(m.StandardDeviation)}",
            RankScore { Ties: RankTies.Average }
            or Borda { Ties: RankTies.Average }
            or PercentileRank { Ties: RankTies.Average } => $"{method.Name}, mean ranks for ties",
            DistanceToReference m => $"dist2ref, reference {m.Unit}" + (m.Cap ? ", at most 1" : ""),
            DistanceToTarget { Cap: true } => "dist2targ, at most 1",
            GoalpostRange m => $"goalposts, {Number(m.Lower)} to {Number(m.Upper)}"
                + (m.Truncate ? "" : ", not truncated"),
            Scaled m => $"scaled from {Number(m.Low)} to {Number(m.High)}",
            _ => method.Name,
        };

    private static string Of(WeightingMethod method) =>
        method switch
        {
            GivenWeights { Changed.IsEmpty: true } => "those of the meta table",
            GivenWeights m => "those of the meta table but " + string.Join(", ", Sorted(m.Changed, Number)),
            PrincipalComponentWeights m => string.Create(CultureInfo.InvariantCulture, $"pca of level {m.Level}")
                + (m.WithinParent ? ", within each parent" : ", all together"),
            OptimisedWeights m => string.Create(CultureInfo.InvariantCulture, $"optimised on level {m.Level} for ")
                + Word(WeightingReader.Objectives, m.Objective),
            _ => method.Name,
        };

    private static string Of(AggregationMethod method) =>
        method switch
        {
            GeneralisedMean m => $"generalised mean of power {Number(m.Power)}",
            MazziottaPareto { Penalty: MazziottaParetoPenalty.Positive }
            or AdjustedMazziottaPareto { Penalty: MazziottaParetoPenalty.Positive } => method.Name
                + ", positive penalty",
            _ => method.Name,
        };

    private static string Word<T>(ChoiceTable<T> table, T value, string otherwise = "") =>
        table.Names.FirstOrDefault(name => table.TryGet(name, out T? meaning) && Equals(meaning, value)) ?? otherwise;

    private static IEnumerable<string> Sorted<T>(IEnumerable<KeyValuePair<string, T>> values, Func<T, string> said) =>
        values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {said(pair.Value)}");

    private static string List(string intro, IEnumerable<string> codes) =>
        codes.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } all ? intro + string.Join(", ", all) : "";

    private static string Otherwise(int count, string what) =>
        count == 0 ? ""
        : count == 1 ? $", 1 {what} otherwise"
        : string.Create(CultureInfo.InvariantCulture, $", {count} {what}s otherwise");

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

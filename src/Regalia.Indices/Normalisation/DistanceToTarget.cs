namespace Regalia.Indices;

/// <summary>Distance to the target: 1 - (target - x) / (target - min) = (x - min) / (target - min), target and x times
/// direction: 0 for the worst
/// unit, 1 at the target, above 1 beyond it; with cap no more than 1.</summary>
/// <remarks>It is an error when the indicator has no target, or one that is not better than the worst unit: the scale
/// would have no length, or run backwards.</remarks>
/// <param name="Cap">Whether units beyond the target get 1.</param>
public sealed record DistanceToTarget(bool Cap = false) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "dist2targ";

    private protected override double[] Scores(NormalisationColumn column)
    {
        double target = column.Variable.Target * column.Direction;
        double lowest = column.Extremes().Lowest;
        if (!double.IsFinite(target))
        {
            throw column.Fault("a target", "give the indicator a Target, or another method", property: "Target");
        }

        if (target <= lowest)
        {
            throw column.Fault(
                "a target better than the value of the worst unit",
                "set a target that not every unit has reached, or give the indicator another method",
                value: target,
                property: "Target"
            );
        }

        double range = target - lowest;
        return
        [
            .. column.Values.Select(x =>
            {
                double score = (x - lowest) / range;
                return Cap && score > 1.0 ? 1.0 : score;
            }),
        ];
    }
}

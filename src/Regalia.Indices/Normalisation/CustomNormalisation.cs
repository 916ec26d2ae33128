namespace Regalia.Indices;

/// <summary>A normalisation of your own: a function of all values of one indicator.</summary>
/// <remarks>The function gets x times direction, one number a unit, NaN where missing, and gives as many numbers back:
/// a finite one where there was a value and NaN where there was none; anything else is an error. It gets a copy each
/// time, may be called by several threads at once and should depend on nothing but its values.</remarks>
/// <param name="Label">What to call it, for people.</param>
/// <param name="Function">From the values of an indicator to its scores.</param>
public sealed record CustomNormalisation(string Label, Func<double[], double[]> Function) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "custom";

    internal override IndexFault? Misuse =>
        string.IsNullOrWhiteSpace(Label) || Function is null ? Option("a label and a function", "give both") : null;

    private protected override double[] Scores(NormalisationColumn column)
    {
        double[]? scores = Function([.. column.Values]);
        if (scores?.Length != column.Values.Length)
        {
            throw column.Fault(
                FormattableString.Invariant(
                    $"{column.Values.Length} scores of '{Label}', one a unit, and it gave {scores?.Length ?? 0}"
                ),
                "mend the function"
            );
        }

        for (int row = 0; row < scores.Length; row++)
        {
            bool missing = double.IsNaN(column.Values[row]);
            if (missing ? !double.IsNaN(scores[row]) : !double.IsFinite(scores[row]))
            {
                throw column.Fault(
                    missing
                        ? FormattableString.Invariant(
                            $"no score of '{Label}' for a missing value, and it gave {scores[row]}"
                        )
                        : FormattableString.Invariant($"a finite score of '{Label}', and it gave {scores[row]}"),
                    "mend the function",
                    row,
                    missing ? null : column.Values[row]
                );
            }
        }

        return [.. scores];
    }
}

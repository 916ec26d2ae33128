namespace Regalia.Indices;

/// <summary>Distance to a reference unit: 1 - (reference - x) / (reference - min), x times direction: 0 for the worst
/// unit, 1 for the reference unit, above 1 for better ones; with cap no more than 1.</summary>
/// <remarks>It is an error when the reference unit is not there, has no value, or is the worst one, for then the scale
/// has no length. In a panel that is normalised over all times together the reference is one unit at one time, such as
/// "DEU 2018".</remarks>
/// <param name="Unit">Code of the reference unit; in a panel normalised over all times also its time.</param>
/// <param name="Cap">Whether better units get 1.</param>
public sealed record DistanceToReference(string Unit, bool Cap = false) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "dist2ref";

    internal override IndexFault? Misuse =>
        string.IsNullOrWhiteSpace(Unit) ? Option("the code of the reference unit", "name a unit of the data") : null;

    private protected override double[] Scores(NormalisationColumn column)
    {
        int row = RowOf(column);
        double reference = column.Values[row];
        double lowest = column.Extremes().Lowest;
        if (double.IsNaN(reference))
        {
            throw column.Fault("a value of the reference unit", "choose another reference unit, or impute first", row);
        }

        if (reference == lowest)
        {
            throw column.Fault(
                "a reference unit that is better than the worst one",
                "choose another reference unit, or another method for the indicator",
                row,
                reference
            );
        }

        double range = reference - lowest;
        return
        [
            .. column.Values.Select(x =>
            {
                double score = 1.0 - ((reference - x) / range);
                return Cap && score > 1.0 ? 1.0 : score;
            }),
        ];
    }

    private int RowOf(NormalisationColumn column)
    {
        int[] rows =
        [
            .. column
                .Units.Index()
                .Where(pair =>
                    string.Equals(pair.Item.Code, Unit, StringComparison.Ordinal)
                    || string.Equals(pair.Item.ToString(), Unit, StringComparison.Ordinal)
                )
                .Select(pair => pair.Index),
        ];
        return rows.Length switch
        {
            1 => rows[0],
            0 => throw column.Fault(
                $"the reference unit '{Unit}' in the data",
                "mend its code, or choose another unit"
            ),
            _ => throw column.Fault(
                $"the reference unit '{Unit}' once, and it is there at {rows.Length} times",
                $"name one time, as in '{column.Units[rows[0]]}', or normalise each time by itself"
            ),
        };
    }
}

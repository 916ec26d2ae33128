using System.Globalization;

namespace Regalia.Indices;

/// <summary>A way of bringing an indicator to a common scale. Each works on x times direction; missing values (NaN) take
/// no part and stay missing, and an indicator without any value stays so.</summary>
public abstract record NormalisationMethod
{
    private protected NormalisationMethod() { }

    /// <summary>Name of the method as in specifications, such as "minmax".</summary>
    public abstract string Name { get; }

    /// <summary>What is wrong with the options; null if nothing.</summary>
    internal virtual IndexFault? Misuse => null;

    /// <summary>The normalised values of one indicator: finite where there is a value, NaN where there is none.</summary>
    /// <exception cref="IndexFaultException">The method cannot be used on this indicator.</exception>
    internal double[] Apply(NormalisationColumn column)
    {
        if (column.Values.AsSpan().IndexOfAnyExcept(double.NaN) < 0)
        {
            return [.. column.Values];
        }

        double[] scores = Scores(column);
        for (int row = 0; row < scores.Length; row++)
        {
            if (double.IsNaN(column.Values[row]) ? !double.IsNaN(scores[row]) : !double.IsFinite(scores[row]))
            {
                throw column.Fault(
                    "values that can be computed with: neither too far apart nor too near to each other",
                    "use another unit of measurement or another method",
                    row,
                    column.Values[row]
                );
            }
        }

        return scores;
    }

    // A contract for the implementation: values come multiplied by the direction, of one indicator, at least one of
    // them present; the result is a new array of the same length.
    private protected abstract double[] Scores(NormalisationColumn column);

    /// <summary>The fault of an option.</summary>
    private protected IndexFault Option(string expected, string mend, FormattableString? value = null) =>
        new($"{expected} for {Name}", mend)
        {
            Step = "normalise",
            Value = value?.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The fault of a way with ties that does not exist; null if it does.</summary>
    private protected IndexFault? OptionOf(RankTies ties) =>
        Enum.IsDefined(ties)
            ? null
            : Option("Minimum or Average as the rank of ties", "Minimum is usual", $"{(int)ties}");

    /// <summary>Whether two options are finite numbers and the first is below the second.</summary>
    private protected static bool Rising(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) && low < high;
}

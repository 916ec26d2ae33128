using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>What a way of normalising has to work with: one indicator, in its direction.</summary>
/// <param name="Variable">The indicator.</param>
/// <param name="Direction">+1 or -1.</param>
/// <param name="Values">Values times direction; NaN where missing.</param>
/// <param name="Units">The units of the values.</param>
internal sealed record NormalisationColumn(
    Variable Variable,
    int Direction,
    double[] Values,
    ImmutableArray<IndexUnit> Units
)
{
    private const string Instead = "remove the indicator, or use goalposts";

    /// <summary>Lowest and highest value, times direction; NaN of nothing.</summary>
    public (double Lowest, double Highest) Extremes()
    {
        CentralMoments moments = CentralMoments.Of(Values);
        return (moments.Minimum, moments.Maximum);
    }

    /// <summary>Lowest and highest value, times direction, which must differ.</summary>
    /// <exception cref="IndexFaultException">They do not.</exception>
    public (double Lowest, double Highest) Range()
    {
        (double lowest, double highest) = Extremes();
        return lowest < highest ? (lowest, highest) : throw Constant(lowest);
    }

    /// <summary>The fault of a column without variation.</summary>
    public IndexFaultException Constant(double value) =>
        Fault("values that differ between units", Instead, value: value);

    /// <summary>A fault of this indicator.</summary>
    /// <param name="expected">What was expected.</param>
    /// <param name="mend">What to do about it.</param>
    /// <param name="row">Row of the unit that is meant.</param>
    /// <param name="value">Value times direction that was found; shown as it is in the data.</param>
    /// <param name="property">Column of the meta table that is meant.</param>
    public IndexFaultException Fault(
        string expected,
        string mend,
        int? row = null,
        double? value = null,
        string? property = null
    ) =>
        new(
            new IndexFault(expected, mend)
            {
                Step = "normalise",
                Code = Variable.Code,
                Unit = row is int number ? Units[number] : null,
                Value = (value * Direction)?.ToString("R", CultureInfo.InvariantCulture),
                Property = property,
            }
        );
}

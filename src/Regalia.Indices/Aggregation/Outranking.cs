using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <summary>How two units stand to one another over the children both have.</summary>
/// <param name="Above">Weight of the children on which the first is higher.</param>
/// <param name="Below">Weight of those on which it is lower.</param>
/// <param name="Equal">Weight of those on which both are equal.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Outranking(double Above, double Below, double Equal)
{
    // Sums of a few weights agree to about 1e-15; stated weights do not differ by less than this.
    private const double Tie = 1e-12;

    /// <summary>+1 when the first outranks the second, -1 the other way round, 0 when neither does.</summary>
    public int Winner
    {
        get
        {
            double difference = Above - Below;
            return Math.Abs(difference) <= Tie * (Above + Below) ? 0 : Math.Sign(difference);
        }
    }

    /// <summary>Share of the weight in favour of the first, ties half; NaN when the units share no child.</summary>
    public double Share
    {
        get
        {
            double total = Above + Below + Equal;
            return total > 0.0 ? (Above + (0.5 * Equal)) / total : double.NaN;
        }
    }

    public static Outranking Of(double[][] children, double[] weights, int first, int second)
    {
        double above = 0.0;
        double below = 0.0;
        double equal = 0.0;
        for (int child = 0; child < children.Length; child++)
        {
            double x = children[child][first];
            double y = children[child][second];
            if (x > y)
            {
                above += weights[child];
            }
            else if (x < y)
            {
                below += weights[child];
            }
            else if (x == y)
            {
                // Not so when one is missing: NaN is not equal to anything.
                equal += weights[child];
            }
        }

        return new(above, below, equal);
    }
}

using System.Collections.Immutable;

namespace Regalia.Presentation.Charts.Metafiles;

/// <summary>
/// The lines of a pattern inside a shape. Metafiles have hatched brushes, but programs scale them as they like, some until nothing
/// is left of the pattern; lines stay.
/// </summary>
internal static class PatternLines
{
    private const double Inset = 1;

    /// <summary>From which point to which; a dot is a line to itself.</summary>
    /// <param name="rings">Rings of the shape; those inside others are holes.</param>
    /// <param name="pattern">The pattern.</param>
    internal static IEnumerable<(double X1, double Y1, double X2, double Y2)> Of(
        ImmutableArray<PathRing> rings,
        ChartPattern pattern
    ) =>
        pattern switch
        {
            ChartPattern.Stripes => Scan(rings, -45, 5),
            ChartPattern.BackStripes => Scan(rings, 45, 5),
            ChartPattern.Lines => Scan(rings, 0, 4),
            ChartPattern.Grid => Scan(rings, 0, 5).Concat(Scan(rings, 90, 5)),
            ChartPattern.Dots => Scan(rings, 0, 5).SelectMany(Dots),
            _ => [],
        };

    /// <summary>Width of the lines.</summary>
    internal static double WidthOf(ChartPattern pattern) => pattern == ChartPattern.Dots ? 2.4 : 1.8;

    // Lines at one angle that lie inside: where a line enters and leaves the shape, by turns.
    private static IEnumerable<(double X1, double Y1, double X2, double Y2)> Scan(
        ImmutableArray<PathRing> rings,
        double degrees,
        double step
    )
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        (double U, double V)[][] turned =
        [
            .. rings.Select(ring =>
                ring.Points.Select(p => ((p.X * cos) + (p.Y * sin), (p.Y * cos) - (p.X * sin))).ToArray()
            ),
        ];
        double least = turned.SelectMany(r => r).Select(p => p.V).DefaultIfEmpty(0).Min();
        double most = turned.SelectMany(r => r).Select(p => p.V).DefaultIfEmpty(0).Max();
        for (double v = least + (step / 2); v < most; v += step)
        {
            double[] crossings = [.. turned.SelectMany(ring => Crossings(ring, v)).Order()];
            for (int i = 0; i + 1 < crossings.Length; i += 2)
            {
                (double from, double to) = (crossings[i] + Inset, crossings[i + 1] - Inset);
                if (to > from)
                {
                    yield return (
                        (from * cos) - (v * sin),
                        (from * sin) + (v * cos),
                        (to * cos) - (v * sin),
                        (to * sin) + (v * cos)
                    );
                }
            }
        }
    }

    private static IEnumerable<double> Crossings((double U, double V)[] ring, double v)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            ((double u1, double v1), (double u2, double v2)) = (ring[i], ring[(i + 1) % ring.Length]);
            if (v1 <= v != v2 <= v)
            {
                yield return u1 + ((v - v1) / (v2 - v1) * (u2 - u1));
            }
        }
    }

    private static IEnumerable<(double, double, double, double)> Dots((double X1, double Y1, double X2, double Y2) line)
    {
        for (double x = line.X1 + 1; x <= line.X2 - 0.5; x += 5)
        {
            yield return (x, line.Y1, x, line.Y1);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Presentation.Charts;

/// <summary>From values to places, evenly.</summary>
/// <param name="Least">Value at the beginning.</param>
/// <param name="Most">Value at the end, more than the least.</param>
/// <param name="From">Place of the beginning.</param>
/// <param name="To">Place of the end.</param>
internal sealed record LinearScale(double Least, double Most, double From, double To)
{
    // From mark to mark, where the ends were chosen by it.
    private double? Every { get; init; }

    /// <summary>A scale whose ends are round numbers at or beyond the values.</summary>
    internal static LinearScale Around(double least, double most, double from, double to, int ticks)
    {
        if (most <= least)
        {
            (least, most) = (Math.Min(0, least), Math.Max(least <= 0 ? 1 : least, most));
        }
        double step = Step(most - least, ticks);
        return new(Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((most / step) - 1e-9) * step, from, to)
        {
            Every = step,
        };
    }

    /// <summary>Place of a value; what lies beyond an end is drawn at it.</summary>
    internal double At(double value) =>
        From + ((Math.Clamp(value, Least, Most) - Least) / (Most - Least) * (To - From));

    /// <summary>Round values to be marked.</summary>
    /// <param name="most">At most about so many.</param>
    internal ImmutableArray<double> Ticks(int most)
    {
        double step = Every ?? Step(Most - Least, most);
        int first = (int)Math.Ceiling((Least / step) - 1e-9);
        int last = (int)Math.Floor((Most / step) + 1e-9);
        // Rounded, so that three tenths are 0.3 and nothing else.
        return [.. Enumerable.Range(first, last - first + 1).Select(i => Math.Round(i * step, 9))];
    }

    /// <summary>A value of the scale in print.</summary>
    internal static string Text(double value)
    {
        string digits = Math.Abs(value).ToString("#,##0.####", CultureInfo.InvariantCulture);
        return value < 0 ? "−" + digits : digits;
    }

    private static double Step(double span, int most)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(span / most)));
        foreach (double factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5, 10, 20])
        {
            if (span / (step * factor) <= most + 1e-9)
            {
                return step * factor;
            }
        }
        return span;
    }
}

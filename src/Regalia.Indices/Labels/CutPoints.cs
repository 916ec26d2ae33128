using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// Named classes of a score, such as low (below 20), moderate (below 40), high.
/// </summary>
/// <remarks>A score exactly on a cut belongs to the upper class: "low" means below 20, so 20 is moderate.</remarks>
public sealed class CutPoints
{
    /// <summary>Sets the classes.</summary>
    /// <param name="upperBounds">Where each class but the last ends; finite, strictly rising.</param>
    /// <param name="names">Names of the classes from low to high: one more than there are bounds, none blank or
    /// twice.</param>
    /// <exception cref="ArgumentException">A bound is not finite or out of order, or the names do not fit.</exception>
    public CutPoints(ReadOnlySpan<double> upperBounds, params ReadOnlySpan<string> names)
    {
        if (names.Length != upperBounds.Length + 1)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{upperBounds.Length} cut points make {upperBounds.Length + 1} classes, but there are {names.Length} names."
                ),
                nameof(names)
            );
        }

        for (int i = 0; i < upperBounds.Length; i++)
        {
            if (!double.IsFinite(upperBounds[i]) || (i > 0 && upperBounds[i] <= upperBounds[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Cut point {i + 1} is {upperBounds[i]}: cut points must be finite and each above the one before."
                    ),
                    nameof(upperBounds)
                );
            }
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name) || !seen.Add(name))
            {
                throw new ArgumentException($"Class name '{name}' is blank or used twice.", nameof(names));
            }
        }

        UpperBounds = [.. upperBounds];
        Names = [.. names];
    }

    /// <summary>Where each class but the last ends.</summary>
    public ImmutableArray<double> UpperBounds { get; }

    /// <summary>Names of the classes, from low to high.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of the class of a score, from 0 (lowest); -1 when the score is missing (NaN).</summary>
    /// <param name="score">A score; anything below the first cut is in the lowest class, anything at or above the last
    /// in the highest.</param>
    public int ClassOf(double score)
    {
        if (double.IsNaN(score))
        {
            return -1;
        }

        int place = 0;
        foreach (double bound in UpperBounds)
        {
            place += score >= bound ? 1 : 0;
        }

        return place;
    }

    /// <summary>Name of the class of a score; null when the score is missing (NaN).</summary>
    /// <param name="score">A score.</param>
    public string? NameOf(double score) => ClassOf(score) is >= 0 and int place ? Names[place] : null;
}

using System.Collections.Immutable;

namespace Regalia.Assessment.Overlays;

/// <summary>How much of the know-how that an agency registered lies where no legal duty reaches.</summary>
/// <remarks>
/// <c>share = unreached / registered</c>, by value where every sector states its share in the value, by number of
/// sectors where one does not or all state 0: half by value and half by number would be neither. A sector is unreached
/// where no duty is registered for it; services do not count, for the question asks for duties.
/// <c>rung = floor((steps − 1) × share + 0.5)</c>: the nearest step of the indicator, the upper one where two are as near.
/// </remarks>
/// <param name="Value">On the scale of <see cref="Indicator"/>: one of its steps, 0 to 4.</param>
/// <param name="Share">Share of the registered know-how that no duty reaches, 0 to 1.</param>
/// <param name="ByValue">True where value shares were summed, false where sectors were counted.</param>
/// <param name="Registered">Number of sectors registered.</param>
/// <param name="Unreached">Number of sectors that no duty reaches.</param>
public sealed record CrownJewelExposure(double Value, double Share, bool ByValue, int Registered, int Unreached)
{
    /// <summary>Id of the indicator that it answers.</summary>
    public const string Indicator = "EXP_CROWN_JEWELS";

    /// <summary>How sure a register of this kind is: named sectors, yet somebody's choice of them.</summary>
    public const string Confidence = "medium";

    /// <summary>Reads the register; null where it is empty, for nothing registered is not nothing exposed.</summary>
    /// <param name="sectors">The sectors.</param>
    /// <param name="steps">The steps of the indicator, ascending.</param>
    /// <exception cref="ArgumentException">The indicator has no steps.</exception>
    public static CrownJewelExposure? Of(ImmutableArray<CrownJewelSector> sectors, ImmutableArray<double> steps)
    {
        if (sectors.IsEmpty)
        {
            return null;
        }
        if (steps.IsEmpty)
        {
            throw new ArgumentException(Indicator + " is a rubric and must have steps.", nameof(steps));
        }
        CrownJewelSector[] bare = [.. sectors.Where(sector => sector.Duties.IsEmpty)];
        // Decimals: three sectors of 0.1 are 0.3, so that a half is rounded as a reader would.
        decimal all = sectors.All(s => s.ValueShare is not null) ? Sum(sectors) : 0;
        bool byValue = all > 0;
        all = byValue ? all : sectors.Length;
        decimal open = byValue ? Sum(bare) : bare.Length;
        decimal rungs = steps.Length - 1;
        int rung = (int)decimal.Floor(((2 * rungs * open) + all) / (2 * all));
        return new CrownJewelExposure(
            steps.Order().ElementAt(rung),
            (double)(open / all),
            byValue,
            sectors.Length,
            bare.Length
        );
    }

    private static decimal Sum(IEnumerable<CrownJewelSector> sectors) =>
        sectors.Sum(sector => (decimal)(sector.ValueShare ?? 0));
}

using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>One reasonable way to count what a claim speaks of.</summary>
public sealed record ClaimReading
{
    /// <summary>Id, unique among the readings of a claim: <c>three-years</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it counts, in words.</summary>
    public required string Words { get; init; }

    /// <summary>Which records are counted; of a share, the whole.</summary>
    public required string Filter { get; init; }

    /// <summary>A question that may be answered yes or unknown, beside the filter; null for none.</summary>
    public string? OrUnknown { get; init; }

    /// <summary>Of a share, which records of the whole are in the part; null otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>Whether records of which the part is unknown are in the whole.</summary>
    public bool CountsUnlocated { get; init; }

    /// <summary>Records of which level.</summary>
    public ReadingLevel Level { get; init; }

    /// <summary>By which date a record falls into a window; null for the one that the source mostly gives.</summary>
    public YearBasis? Basis { get; init; }

    /// <summary>Years at each end: 1, or 3 round it.</summary>
    public int Years { get; init; } = 1;

    /// <summary>Whether places are also taken from title and text.</summary>
    public bool PlacesFromText { get; init; }

    /// <summary>Of a rate, the months after; null for the latest ones of each vintage.</summary>
    public ClaimWindow? After { get; init; }

    /// <summary>Whether it is nearest to the words of the claim.</summary>
    public bool IsMain { get; init; }
}

using System.Collections.Immutable;

namespace Regalia.Incidents.Claims;

/// <summary>A claim as numbers: what is compared, what is stated of it, and the readings by which records can test it.</summary>
public sealed record ClaimDefinition
{
    /// <summary>Id, as in the evidence release.</summary>
    public required string Id { get; init; }

    /// <summary>The statement, in our words; null where it is in the evidence release.</summary>
    public string? Statement { get; init; }

    /// <summary>What it states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Years or months that it starts from.</summary>
    public required ClaimWindow Before { get; init; }

    /// <summary>Years that it ends with; null for a rate, where the reading says so.</summary>
    public ClaimWindow? After { get; init; }

    /// <summary>The number claimed: of a ratio, that; of a share, the share at the end, 0 to 1; null if none is.</summary>
    public double? Claimed { get; init; }

    /// <summary>Of a share, the share claimed at the beginning, 0 to 1; null otherwise.</summary>
    public double? ClaimedBefore { get; init; }

    /// <summary>The readings, the main ones first.</summary>
    public required ImmutableArray<ClaimReading> Readings { get; init; }

    /// <summary>Whether more is claimed at the end than at the beginning; otherwise less.</summary>
    public bool ClaimsRise => Kind != ClaimKind.Rate;

    /// <summary>The first window under a reading.</summary>
    public ClaimWindow First(ClaimReading reading) => Around(Before, reading);

    /// <summary>The second window under a reading; null for the latest months of each vintage.</summary>
    public ClaimWindow? Second(ClaimReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return After is { } after ? Around(after, reading) : reading.After;
    }

    private static ClaimWindow Around(ClaimWindow window, ClaimReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        int more = reading.Years / 2;
        return new(window.From.AddYears(-more), window.To.AddYears(more));
    }
}

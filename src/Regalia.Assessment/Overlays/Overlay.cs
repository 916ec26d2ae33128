using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence;

namespace Regalia.Assessment.Overlays;

/// <summary>What an agency knows of its own country, on the scale of the public indicators. Stays on its machine.</summary>
/// <param name="Country">The country.</param>
/// <param name="Release">Version of the evidence release that it was written for.</param>
/// <param name="Marking">The marking of what has none of its own.</param>
/// <param name="Answers">The answers, in the order of the file.</param>
/// <param name="Sectors">Crown-jewel sectors, in the order of the file.</param>
/// <param name="Document">The file, for editing it without disturbing it.</param>
public sealed record Overlay(
    Iso3 Country,
    string Release,
    TlpMarking Marking,
    ImmutableArray<OverlayAnswer> Answers,
    ImmutableArray<CrownJewelSector> Sectors,
    EntryDocument Document
)
{
    /// <summary>Who answers; null where not said.</summary>
    public string? Agency { get; init; }

    /// <summary>Whose part of a split overlay this is; null for a whole.</summary>
    public string? Part { get; init; }

    /// <summary>
    /// Number of sectors that were taken out for the sake of some readers (see <see cref="OverlayExtract"/>). What the
    /// register says as a whole is then not known.
    /// </summary>
    public int SectorsLeftOut { get; init; }

    /// <summary>
    /// The marking of the overlay: the highest of the file's own and of anything that was answered or registered.
    /// </summary>
    public TlpMarking HighestMarking =>
        Answers
            .Where(answer => answer.IsAnswered)
            .Select(answer => answer.Marking)
            .Concat(Sectors.Select(sector => sector.Marking))
            .Append(Marking)
            .Max();
}

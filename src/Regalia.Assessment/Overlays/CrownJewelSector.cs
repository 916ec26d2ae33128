using System.Collections.Immutable;
using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Overlays;

/// <summary>A sector whose know-how an agency holds to matter most.</summary>
/// <param name="Sector">Its name; unique in the file.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="ValueShare">Its share in the value of all registered know-how, 0 to 100 per cent; null where unknown.</param>
/// <param name="Layer">critical-infrastructure, ip-intensive or economy.</param>
/// <param name="Duties">Duties that reach it, in words or as indicator or practice ids; empty where none does.</param>
/// <param name="Services">Services that reach it; empty where none does.</param>
/// <param name="Marking">How far this entry may be shared; the overlay's where not given.</param>
/// <param name="Line">Line in the file.</param>
public sealed record CrownJewelSector(
    string Sector,
    string Why,
    double? ValueShare,
    string Layer,
    ImmutableArray<string> Duties,
    ImmutableArray<string> Services,
    TlpMarking Marking,
    int Line
)
{
    /// <summary>Whose entry it is when the overlay is split; null where not said.</summary>
    public string? Ministry { get; init; }
}

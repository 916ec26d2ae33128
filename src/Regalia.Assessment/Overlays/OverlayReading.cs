using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Overlays;

/// <summary>What reading an overlay gave.</summary>
/// <param name="Overlay">The overlay; null where there is at least one fault.</param>
/// <param name="Faults">Everything that is wrong with it.</param>
public sealed record OverlayReading(Overlay? Overlay, ImmutableArray<Fault> Faults);

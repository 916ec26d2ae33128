using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Releases;

/// <summary>What came of sealing a release.</summary>
/// <param name="Changes">
/// What was rewritten, in the order of the package; empty if the release was sealed already.
/// </param>
/// <param name="Faults">Why nothing was written; empty if the release is sealed now.</param>
public sealed record SealOutcome(ImmutableArray<SealChange> Changes, ImmutableArray<Fault> Faults);

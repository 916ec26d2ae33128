using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Layers;

/// <summary>What of one kind reaches one layer.</summary>
/// <param name="Layer">government, critical-infrastructure, ip-intensive or economy.</param>
/// <param name="Provides">duty, service or right.</param>
/// <param name="State">Reached, left out, unknown or not applicable.</param>
/// <param name="Provisions">What reaches it: laws and programmes in the order of the framework, then practices of the country,
/// of its groups, and what crown-jewel sectors name.</param>
/// <param name="Signals">Every indicator that would tell, with what it says.</param>
public sealed record LayerReach(
    string Layer,
    string Provides,
    LayerState State,
    ImmutableArray<Provision> Provisions,
    ImmutableArray<LayerSignal> Signals
)
{
    /// <summary>Whether it is reached, and by nothing that was read at its source or answered by the agency itself.</summary>
    public bool IsUnverified =>
        !Provisions.IsEmpty && Provisions.All(p => !p.IsPrivate && p.Status == VerificationStatus.Unverified);
}

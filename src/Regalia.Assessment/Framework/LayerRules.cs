using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>Which coded laws and programmes reach which layer of the economy.</summary>
/// <param name="Provisions">One entry for an indicator and the value from which it holds.</param>
public sealed record LayerRules(ImmutableArray<LayerProvision> Provisions);

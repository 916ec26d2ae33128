using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>What a coded law or programme gives to layers of the economy from a value on.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="At">The value from which it holds, in the unit of the indicator; the highest entry reached counts.</param>
/// <param name="Provides">duty, service or right.</param>
/// <param name="Layers">government, critical-infrastructure, ip-intensive, economy.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record LayerProvision(
    string Indicator,
    double At,
    string Provides,
    ImmutableArray<string> Layers,
    string Reason,
    int Line
);

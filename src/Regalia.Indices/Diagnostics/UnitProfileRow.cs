using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <summary>One indicator or aggregate of a unit.</summary>
/// <param name="Variable">The indicator or aggregate; its <see cref="Variable.Parent"/> is the pillar.</param>
/// <param name="Value">Value of the unit; NaN where missing.</param>
/// <param name="Rank">Rank of the unit among those with a value, 1 = best, ties take the lowest rank; null where
/// missing. In a panel among the units of the same time.</param>
/// <param name="OutOf">Number of units with a value, with which the rank is to be read: 38 of 44.</param>
/// <param name="Lowest">Whether no unit is worse, alone or tied with others.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitProfileRow(Variable Variable, double Value, int? Rank, int OutOf, bool Lowest);

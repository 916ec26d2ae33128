using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Construction;

/// <summary>The two tables, or what is wrong with them.</summary>
/// <param name="Input">The tables; null if there is any fault.</param>
/// <param name="Faults">Every fault found, from top to bottom, the meta table first.</param>
public sealed record IndexInputReading(IndexInput? Input, ImmutableArray<Fault> Faults);

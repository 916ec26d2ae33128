using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Construction;

/// <summary>A specification, or what is wrong with it.</summary>
/// <param name="Specification">The specification; null if there is any fault.</param>
/// <param name="Faults">Every fault found, from top to bottom.</param>
public sealed record SpecificationReading(IndexSpecification? Specification, ImmutableArray<Fault> Faults);

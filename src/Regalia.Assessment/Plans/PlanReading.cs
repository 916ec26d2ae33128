using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Plans;

/// <summary>What reading a plan gave.</summary>
/// <param name="Plan">The plan; null where there is at least one fault.</param>
/// <param name="Faults">Everything that is wrong with it.</param>
public sealed record PlanReading(Plan? Plan, ImmutableArray<Fault> Faults);

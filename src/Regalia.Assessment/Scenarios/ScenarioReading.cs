using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Scenarios;

/// <summary>A scenario as somebody wrote it, or what is wrong with it.</summary>
/// <param name="Scenario">The scenario; null where there is a fault.</param>
/// <param name="Faults">What is wrong: of the kind <see cref="FaultKind.Missing"/> where an id is not there.</param>
/// <param name="Cautions">What a reader may expect to change but does not, a sentence each.</param>
public sealed record ScenarioReading(Scenario? Scenario, ImmutableArray<Fault> Faults, ImmutableArray<string> Cautions);

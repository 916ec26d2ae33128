using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Framework;

/// <summary>What came of reading framework.yaml: the framework, or the faults that stand in its way.</summary>
/// <param name="Framework">The framework; null where there is a fault.</param>
/// <param name="Faults">Every fault found.</param>
public sealed record FrameworkReading(AssessmentFramework? Framework, ImmutableArray<Fault> Faults);

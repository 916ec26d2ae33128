using System.Collections.Immutable;
using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Plans;

/// <summary>One measure of a plan.</summary>
/// <param name="Id">A01, A02, ...; unique in the plan.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Gap">Id of the indicator whose gap it closes; null for an idea of one's own without one.</param>
/// <param name="Target">The value of the indicator that is aimed at, in its unit; null where there is no gap.</param>
/// <param name="Practices">Ids of the practices it draws on; empty for an idea of one's own.</param>
/// <param name="OwnIdea">Whether it rests on no practice.</param>
/// <param name="Effort">Effort in relative units, above 0.</param>
/// <param name="Preparedness">Expected rise of preparedness in points; null where nothing scores it.</param>
/// <param name="Readiness">Expected rise of readiness in points; null where nothing scores it.</param>
/// <param name="DependsOn">Ids of actions that must come first.</param>
/// <param name="Owner">Who does it; null where nobody is named.</param>
/// <param name="Due">By when; null where no day is named.</param>
/// <param name="Cost">Cost band, in the owner's words; null where not given.</param>
/// <param name="Status">One of <see cref="ActionStatus"/>.</param>
/// <param name="Proof">The evidence that will prove it; null where not given.</param>
/// <param name="Marking">How far it may be shared; the plan's where not given.</param>
/// <param name="Note">Anything else; null where nothing is said.</param>
/// <param name="Line">Line in the file.</param>
public sealed record PlanAction(
    string Id,
    string Action,
    string? Gap,
    double? Target,
    ImmutableArray<string> Practices,
    bool OwnIdea,
    double Effort,
    ExpectedRise? Preparedness,
    ExpectedRise? Readiness,
    ImmutableArray<string> DependsOn,
    string? Owner,
    DateOnly? Due,
    string? Cost,
    string Status,
    string? Proof,
    TlpMarking Marking,
    string? Note,
    int Line
)
{
    /// <summary>Expected rise of readiness for one unit of effort, in points; null where nothing scores it.</summary>
    public double? RisePerEffort => Readiness?.Value / Effort;
}

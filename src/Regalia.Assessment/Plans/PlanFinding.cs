namespace Regalia.Assessment.Plans;

/// <summary>Something about an action that should be looked at. Advice, not a fault.</summary>
/// <param name="Action">Id of the action.</param>
/// <param name="Says">What was found.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record PlanFinding(string Action, string Says, string Mend);

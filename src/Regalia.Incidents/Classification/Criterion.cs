namespace Regalia.Incidents.Classification;

/// <summary>A question that the rules put to every record.</summary>
/// <param name="Id">Its id, which is also its word in a filter: <c>state</c>.</param>
/// <param name="Question">The question in plain words.</param>
/// <param name="Definition">What is meant by it, and what a no needs.</param>
public sealed record Criterion(string Id, string Question, string Definition);

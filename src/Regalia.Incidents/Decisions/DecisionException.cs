namespace Regalia.Incidents.Decisions;

/// <summary>A decisions file, or a decision, cannot be used as it is. The message says where, what was expected and how to mend it.</summary>
public sealed class DecisionException(string message) : Exception(message);

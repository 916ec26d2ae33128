namespace Regalia.Incidents.Filters;

/// <summary>A filter cannot be read.</summary>
/// <param name="message">One line: character, what stands there, what was expected, how to mend it.</param>
public sealed class FilterException(string message) : Exception(message);

namespace Regalia.Incidents.Trends;

/// <summary>A trend cannot be counted as asked.</summary>
/// <param name="message">One line: what, why, how to mend it.</param>
public sealed class TrendException(string message) : Exception(message);

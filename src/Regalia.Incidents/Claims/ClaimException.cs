namespace Regalia.Incidents.Claims;

/// <summary>A claim cannot be checked as it was asked. The message says why and how to mend it.</summary>
/// <param name="message">One line: what, where, how to mend it.</param>
public sealed class ClaimException(string message) : Exception(message);

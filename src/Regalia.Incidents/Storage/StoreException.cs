namespace Regalia.Incidents.Storage;

/// <summary>A store cannot do what was asked.</summary>
/// <param name="message">One line: what, where, how to mend it.</param>
public sealed class StoreException(string message) : Exception(message);

namespace Regalia.Incidents.Reading;

/// <summary>A file as a whole cannot be read: not the format, a column that is missing, an archive that unpacks to too much.</summary>
/// <param name="message">One line: file, place, what stands there, what was expected, how to mend it.</param>
public sealed class UnreadableFileException(string message) : Exception(message);

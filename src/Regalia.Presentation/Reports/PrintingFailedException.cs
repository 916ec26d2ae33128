namespace Regalia.Presentation.Reports;

/// <summary>There is a Chromium, but it did not print: says which one, what it said, and how to print without it.</summary>
public sealed class PrintingFailedException(string message, Exception? cause = null) : Exception(message, cause);

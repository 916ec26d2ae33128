namespace Regalia.Presentation.Reports;

/// <summary>There is no Chromium to print with: says where it was sought and how to get one or print without.</summary>
public sealed class ChromiumMissingException(string message) : Exception(message);

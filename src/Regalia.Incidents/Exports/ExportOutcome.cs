namespace Regalia.Incidents.Exports;

/// <summary>What was exported.</summary>
/// <param name="Path">The file.</param>
/// <param name="NotePath">The text beside it that says whose records these are and on which terms.</param>
/// <param name="Records">Number of records.</param>
public sealed record ExportOutcome(string Path, string NotePath, int Records);

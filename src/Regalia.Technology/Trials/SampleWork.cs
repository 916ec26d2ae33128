using Regalia.Technology.Queries;

namespace Regalia.Technology.Trials;

/// <summary>A work of a sample.</summary>
/// <param name="Id">Its id as the record has it; <see langword="null"/> if it has none.</param>
/// <param name="Year">Year of publication; <see langword="null"/> if the record does not say.</param>
/// <param name="Title">Title, else the display name; <see langword="null"/> if it has neither.</param>
/// <param name="Text">Its texts.</param>
public sealed record SampleWork(string? Id, int? Year, string? Title, WorkText Text);

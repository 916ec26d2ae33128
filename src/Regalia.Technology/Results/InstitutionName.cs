namespace Regalia.Technology.Results;

/// <summary>An institution as the newest record that names it has it.</summary>
/// <param name="Number">I123 is 123.</param>
/// <param name="Name">Display name; empty where no record gives one.</param>
/// <param name="Country">Country; none where no record gives one.</param>
public sealed record InstitutionName(long Number, string Name, CountryCode Country);

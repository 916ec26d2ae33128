namespace Regalia.Technology.Samples;

/// <summary>What numbers are drawn for: each purpose has a sequence of its own, so that one more draw here changes nothing there.</summary>
internal enum SamplePurpose
{
    Words,
    Institutions,
    Countries,
    Subjects,
    Sources,
    People,
    Partitions,
    Duplicates,
    Deletions,
    Works,
    Updates,
    Themes,
}

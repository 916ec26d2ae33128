namespace Regalia.Technology.Samples;

/// <summary>One part file of a sample.</summary>
/// <param name="Name">Path below the folder of works.</param>
/// <param name="Date">Day of its partition.</param>
/// <param name="First">Number of its first record, from 0.</param>
/// <param name="Records">How many follow.</param>
internal sealed record SamplePart(string Name, string Date, int First, int Records);

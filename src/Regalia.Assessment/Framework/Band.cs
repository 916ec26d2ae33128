namespace Regalia.Assessment.Framework;

/// <summary>A band of a score. A score exactly on a bound belongs to the band above it.</summary>
/// <param name="Name">Its name: low, moderate, …</param>
/// <param name="Below">Upper bound, not included; positive infinity for the top band.</param>
public sealed record Band(string Name, double Below);

namespace Regalia.Technology.Trials;

/// <summary>A line of a sample that is no work.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record SampleFault(string File, int Line, string Reason);

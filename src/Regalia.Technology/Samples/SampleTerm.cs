using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>Words in a row that a work gets so that a query finds it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Fields">Where they may stand.</param>
internal sealed record SampleTerm(string[] Words, WorkFields Fields);

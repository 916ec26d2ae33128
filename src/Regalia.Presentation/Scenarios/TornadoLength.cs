namespace Regalia.Presentation.Scenarios;

/// <summary>A bar of a tornado.</summary>
/// <param name="Value">Its length with its sign.</param>
/// <param name="Figure">The same in print.</param>
internal sealed record TornadoLength(double Value, string Figure);

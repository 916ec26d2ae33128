namespace Regalia.Assessment.Framework;

/// <summary>
/// Two indicators that measure the same capacity. Where their scores differ by g, each gets an error of
/// g / sqrt(12): the standard deviation of a truth that may lie anywhere between them.
/// </summary>
/// <param name="First">One indicator.</param>
/// <param name="Second">The other.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record Disagreement(string First, string Second, int Line);

namespace Regalia.Assessment.Tests.Oracle;

/// <summary>An indicator as methods.md and the codebook state it, typed in by hand: scale linear, log or log1p; steps of a code.</summary>
internal sealed record PlainLeaf(
    string Id,
    string Parent,
    double Weight,
    string Scale,
    double Low,
    double High,
    params double[] Steps
)
{
    public double Unclipped(double value) =>
        Scale switch
        {
            "log" => 100 * Math.Log(value / Low) / Math.Log(High / Low),
            "log1p" => 100 * Math.Log((1 + value) / (1 + Low)) / Math.Log((1 + High) / (1 + Low)),
            _ => 100 * (value - Low) / (High - Low),
        };

    public double Score(double value) => Math.Min(100, Math.Max(0, Unclipped(value)));
}

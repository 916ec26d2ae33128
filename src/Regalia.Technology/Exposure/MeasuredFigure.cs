using Regalia.Technology.Leadership;

namespace Regalia.Technology.Exposure;

/// <summary>A figure with what the bootstrap says of it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Standard deviation of the replicates; <see langword="null"/> where none were drawn.</param>
/// <param name="Interval">Interval of 95 %; <see langword="null"/> where none were drawn.</param>
public sealed record MeasuredFigure(double Value, double? StandardError, Interval? Interval)
{
    internal static MeasuredFigure Of(double value, double[] replicates)
    {
        if (replicates.Length == 0)
        {
            return new MeasuredFigure(value, null, null);
        }
        double mean = replicates.Average();
        double variance = replicates.Sum(r => (r - mean) * (r - mean)) / Math.Max(1, replicates.Length - 1);
        return new MeasuredFigure(value, Math.Sqrt(variance), Leadership.Interval.Of([.. replicates]));
    }
}

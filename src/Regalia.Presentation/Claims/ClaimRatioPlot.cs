using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Claims;

/// <summary>Ratios on a scale by factors: twice as many is as far from 1 as half as many.</summary>
internal sealed class ClaimRatioPlot(ChartSheet sheet, ClaimDefinition claim)
{
    private static readonly ImmutableArray<double> s_ticks = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

    /// <summary>Draws rows.</summary>
    /// <returns>Their lower edge.</returns>
    internal double Draw(ImmutableArray<ClaimFinding> rows)
    {
        double[] ends =
        [
            .. rows.SelectMany(f => new[] { f.Lower, f.Value, f.Upper })
                .OfType<double>()
                .Where(v => v > 0 && double.IsFinite(v))
                .Append(0.5)
                .Append(2)
                .Append(claim.Claimed ?? 1),
        ];
        ClaimRows layout = new(sheet, rows);
        LinearScale scale = new(
            Math.Log(Math.Max(ends.Min() * 0.9, s_ticks[0])),
            Math.Log(Math.Min(ends.Max() * 1.1, s_ticks[^1])),
            layout.PlotFrom,
            layout.PlotTo
        );
        double bottom = layout.Bottom;
        foreach (double tick in s_ticks.Where(t => Math.Log(t) >= scale.Least && Math.Log(t) <= scale.Most))
        {
            layout.Tick(scale.At(Math.Log(tick)), LinearScale.Text(tick));
        }
        layout.Line(scale.At(0), "no change", isClaimed: false);
        if (claim.Claimed is { } claimed)
        {
            layout.Line(scale.At(Math.Log(claimed)), "claimed: " + LinearScale.Text(claimed), isClaimed: true);
        }
        layout.Draw(
            (finding, y) =>
            {
                double from = At(scale, finding.Lower!.Value);
                double to = At(scale, finding.Upper!.Value);
                ImmutableArray<DrawingMark> bar = [ClaimRows.Bar(from, to, y, ChartPalette.Score)];
                return double.IsFinite(finding.Value!.Value)
                    ? bar.Add(ClaimRows.Dot(At(scale, finding.Value.Value), y, ChartPalette.Score, isFilled: true))
                    : bar;
            }
        );
        return bottom;
    }

    private static double At(LinearScale scale, double ratio) =>
        ratio <= 0 ? scale.From
        : double.IsPositiveInfinity(ratio) ? scale.To
        : scale.At(Math.Log(ratio));
}

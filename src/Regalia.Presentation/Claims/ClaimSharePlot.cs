using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Claims;

/// <summary>Two shares a row: the first hollow, the second full, against the two that are claimed.</summary>
internal sealed class ClaimSharePlot(ChartSheet sheet, ClaimDefinition claim)
{
    /// <summary>Draws rows.</summary>
    /// <returns>Their lower edge.</returns>
    internal double Draw(ImmutableArray<ClaimFinding> rows)
    {
        ClaimRows layout = new(sheet, rows);
        LinearScale scale = new(0, 1, layout.PlotFrom, layout.PlotTo);
        foreach (double tick in scale.Ticks(sheet.IsNarrow ? 4 : 5))
        {
            layout.Tick(scale.At(tick), LinearScale.Text(tick * 100) + " %");
        }
        layout.Line(scale.At(claim.ClaimedBefore!.Value), $"claimed {claim.Before}", isClaimed: true);
        layout.Line(scale.At(claim.Claimed!.Value), $"claimed {claim.After}", isClaimed: true);
        layout.Draw(
            (finding, y) =>
                [
                    .. Marks(scale, finding.First!.Share!.Value, y - 5, ChartPalette.Unknown, isFilled: false),
                    .. Marks(scale, finding.Second!.Share!.Value, y + 5, ChartPalette.Score, isFilled: true),
                ]
        );
        return layout.Bottom;
    }

    private static IEnumerable<DrawingMark> Marks(
        LinearScale scale,
        ShareInterval share,
        double y,
        ChartTone tone,
        bool isFilled
    ) =>
        share.Share is { } value
            ?
            [
                ClaimRows.Bar(scale.At(share.Lower), scale.At(share.Upper), y, tone),
                ClaimRows.Dot(scale.At(value), y, tone, isFilled),
            ]
            : [];
}

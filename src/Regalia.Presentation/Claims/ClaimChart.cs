using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Claims;

/// <summary>A claim as a picture: what each source gives under the main readings, with intervals, against what is claimed.</summary>
internal static class ClaimChart
{
    /// <summary>The chart; null for a claim that cannot be checked by records.</summary>
    internal static Chart? Of(CheckedClaim claim)
    {
        if (claim.Definition is not { } definition)
        {
            return null;
        }
        // Cases of one source are nearly its records; the table has them.
        ImmutableArray<ClaimFinding> rows =
        [
            .. claim.Findings.Where(f => f.Reading.IsMain && f.Scope != ClaimScope.EachCaseOnce && f.Value is not null),
        ];
        bool isShare = definition.Kind == ClaimKind.Share;
        return ChartSheet.Draw(
            new ChartHead(Anchor.Of(claim.Id), Title(definition), Description(definition, rows.Length))
            {
                Source =
                    "Main reading: "
                    + string.Join("; ", definition.Readings.Where(r => r.IsMain).Select(r => r.Words))
                    + "."
                    + (isShare ? $" Hollow: {definition.Before}; full: {definition.After}." : "")
                    + "\nSources that cannot say are left out; the table says why.",
            },
            Table(claim, rows),
            sheet =>
                isShare
                    ? new ClaimSharePlot(sheet, definition).Draw(rows)
                    : new ClaimRatioPlot(sheet, definition).Draw(rows)
        );
    }

    private static string Title(ClaimDefinition definition) =>
        definition.Kind switch
        {
            ClaimKind.Share => $"Share in {definition.Before} and in {definition.After}",
            ClaimKind.Ratio => $"{definition.After} against {definition.Before}, times",
            _ => $"Rate after {definition.Before} against the rate in it, times",
        };

    private static string Description(ClaimDefinition definition, int rows) =>
        (rows == 1 ? "One source" : Bundles.Digits.Of(rows) + " lines of sources")
        + " with 95 % intervals. Claimed: "
        + ClaimCheckWords.Claimed(definition)
        + ".";

    private static DataTable Table(CheckedClaim claim, ImmutableArray<ClaimFinding> rows) =>
        new(
            Anchor.Of(claim.Id) + "-data",
            claim.Statement,
            [new("Counted in"), new("First"), new("Second"), new("Change, 95 % interval"), new("Verdict")],
            [
                .. rows.Select(f => new DataRow([
                    ClaimCheckWords.ShortWhere(f),
                    ClaimCheckWords.Count(f.First),
                    ClaimCheckWords.Count(f.Second),
                    ClaimCheckWords.Change(f),
                    ClaimCheckWords.Verdict(f.Verdict),
                ])
                {
                    Group = f.Reading.Id,
                }),
            ]
        );
}

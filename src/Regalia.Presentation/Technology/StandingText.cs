using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Technology;

/// <summary>Figures of leadership in cells: the interval first, the point below it.</summary>
internal static class StandingText
{
    /// <summary>"41.2 to 47.8 %", below it "point 44.3 %".</summary>
    internal static DataCell Share(Standing? figures) =>
        figures switch
        {
            null => new DataCell("no work"),
            { ShareOfTop: null } => new DataCell("nothing located"),
            { Interval.Share: var interval } => new DataCell(Percents(interval))
            {
                Number = figures.ShareOfTop,
                Detail = "point " + LeadershipWords.Percent(figures.ShareOfTop),
            },
            _ => new DataCell(LeadershipWords.Percent(figures.ShareOfTop)) { Number = figures.ShareOfTop },
        };

    /// <summary>"1.9 to 2.4", below it "point 2.15"; "no second" where nobody else has any.</summary>
    internal static DataCell Ratio(TechnologyLeadership one) =>
        one.Lead.Leaders.IsEmpty ? new DataCell(LeadershipWords.NobodyLeads)
        : one.Interval?.Ratio is { } interval
            ? new DataCell(Ratios(interval))
            {
                Number = one.Lead.Ratio,
                Detail = "point " + LeadershipWords.Ratio(one.Lead.Ratio),
            }
        : new DataCell(LeadershipWords.Ratio(one.Lead.Ratio)) { Number = one.Lead.Ratio };

    /// <summary>"2 to 4", below it "point 3".</summary>
    internal static DataCell Rank(Standing figures) =>
        figures.Interval?.Rank is { } interval
            ? new DataCell(
                interval.Low == interval.High
                    ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F0}")
                    : string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F0} to {interval.High:F0}")
            )
            {
                Number = figures.Rank,
                Detail = string.Create(CultureInfo.InvariantCulture, $"point {figures.Rank}"),
            }
            : new DataCell(figures.Rank.ToString(CultureInfo.InvariantCulture)) { Number = figures.Rank };

    /// <summary>"12.5 %".</summary>
    internal static DataCell Percent(double? share) =>
        share is null ? new DataCell("none") : new DataCell(LeadershipWords.Percent(share)) { Number = share };

    /// <summary>"41.2 to 47.8 %".</summary>
    internal static string Percents(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:F1} to {100 * interval.High:F1} %");

    /// <summary>"1.90 to 2.40"; "at least 1.90" without a bound.</summary>
    internal static string Ratios(Interval interval) =>
        double.IsFinite(interval.High)
            ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F2} to {interval.High:F2}")
        : double.IsFinite(interval.Low) ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F2} up, no bound")
        : "no bound";

    /// <summary>"8 of 10, ratio 3.40": what the risk is read from.</summary>
    internal static string Reading(Lead lead) =>
        lead.Risk is { } risk
            ? string.Create(CultureInfo.InvariantCulture, $"{risk.InLeader:0.##} of {risk.Leading}, ")
                + (lead.Ratio is null ? "no second" : "ratio " + LeadershipWords.Ratio(lead.Ratio))
            : LeadershipWords.NobodyLeads;

    internal static DataCell Count(double number) =>
        new(
            number switch
            {
                0 => "0",
                // What is more than nothing is never shown as 0.0.
                < 0.05 => "<0.1",
                _ => number.ToString("#,##0.0", CultureInfo.InvariantCulture),
            }
        )
        {
            Number = number,
        };

    internal static DataCell Count(int number) =>
        new(number.ToString("#,##0", CultureInfo.InvariantCulture)) { Number = number };

    /// <summary>Marks of a technology: draft, small sample; null for none.</summary>
    internal static string? Marks(TechnologyLeadership one) =>
        string.Join(
            ", ",
            new[]
            {
                one.Technology.Status == Regalia.Technology.Definitions.DefinitionStatus.Draft ? "draft" : null,
                one.Coverage.IsSmall ? "small sample" : null,
            }.OfType<string>()
        )
            is { Length: > 0 } marks
            ? marks
            : null;
}

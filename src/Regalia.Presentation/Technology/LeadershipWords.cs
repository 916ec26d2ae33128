using System.Globalization;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>Words and digits for leadership, the same in tables, pages and files.</summary>
internal static class LeadershipWords
{
    internal const string Synthetic =
        "SYNTHETIC: the records are made up, so no figure here says anything about the world.";

    internal const string NotAspi =
        "Not an assessment by ASPI: counted anew, by queries and from a source that are not those of its tracker.";

    internal const string NobodyLeads = "nobody leads";

    internal const string Unstaged = "unassigned";

    internal static string Counting(Counting counting) =>
        counting == Regalia.Technology.Leadership.Counting.Whole ? "whole" : "fractional";

    internal static string Status(MatchedTechnology technology) =>
        technology.Status == DefinitionStatus.Draft ? "draft" : "done";

    /// <summary>The name with the mark a draft must have wherever it stands.</summary>
    internal static string Name(MatchedTechnology technology) =>
        technology.Name + (technology.Status == DefinitionStatus.Draft ? " [draft]" : "");

    /// <summary>"12.3 %"; what is more than nothing is never shown as 0.0.</summary>
    internal static string Percent(double? share) =>
        share switch
        {
            null => Figures.Missing,
            > 0 and < 0.0005 => "<0.1 %",
            { } number => (100 * number).ToString("F1", CultureInfo.InvariantCulture) + " %",
        };

    internal static string Percent(Interval? interval) =>
        interval is { } i
            ? (100 * i.Low).ToString("F1", CultureInfo.InvariantCulture)
                + "–"
                + (100 * i.High).ToString("F1", CultureInfo.InvariantCulture)
            : Figures.Missing;

    internal static string Ranks(Interval? interval) =>
        interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Low:F0}–{i.High:F0}") : Figures.Missing;

    internal static string Ratio(double? ratio) =>
        ratio is { } number ? number.ToString("F2", CultureInfo.InvariantCulture) : "no second";

    internal static string Ratio(Interval? interval) =>
        interval is { } i && double.IsFinite(i.Low)
            ? i.Low.ToString("F2", CultureInfo.InvariantCulture)
                + "–"
                + (double.IsFinite(i.High) ? i.High.ToString("F2", CultureInfo.InvariantCulture) : "no bound")
            : Figures.Missing;

    internal static string Number(double number) => number.ToString("#,##0.0", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    internal static string Risk(RiskLevel? level) =>
        level switch
        {
            RiskLevel.High => "high",
            RiskLevel.Medium => "medium",
            RiskLevel.Low => "low",
            _ => "not rated",
        };

    internal static string Leaders(Lead lead) =>
        lead.Leaders.IsEmpty ? Figures.Missing : string.Join(" = ", lead.Leaders.Select(CountryNames.Name));

    internal static string Codes(Lead lead) => string.Join('|', lead.Leaders.Select(CountryNames.Iso3));

    /// <summary>The rule of monopoly risk with its thresholds, and that they are unverified.</summary>
    internal static string RiskRule { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"Monopoly risk: high with at least {MonopolyRisk.HighInstitutions} of the {MonopolyRisk.Institutions} leading institutions in the leading country and a lead ratio of at least {MonopolyRisk.HighRatio}; medium with at least {MonopolyRisk.MediumInstitutions} and {MonopolyRisk.MediumRatio}; else low ({MonopolyRisk.Unverified})."
        );
}

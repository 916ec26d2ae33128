using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>Monopoly risk with its thresholds, as one reads it off.</summary>
internal static class TechnologyRisk
{
    internal static Section Section(TechnologyLeadership one) =>
        new(
            "risk",
            "Monopoly risk",
            [
                new Paragraph(
                    one.Lead.Risk is { } risk
                        ? Prose.Strong(StandingText.Reading(one.Lead) + ": " + LeadershipWords.Risk(risk.Level))
                            + string.Create(
                                CultureInfo.InvariantCulture,
                                $". {risk.InLeader:0.##} of the {risk.Leading} leading institutions {(risk.InLeader == 1 ? "is" : "are")} in the leading country, {LeadershipWords.Leaders(one.Lead)}"
                            )
                            + (
                                one.Lead.Ratio is null
                                    ? "; no other country has any credit in the top."
                                    : ", whose share is "
                                        + LeadershipWords.Ratio(one.Lead.Ratio)
                                        + " times that of the second, "
                                        + CountryNames.Name(one.Lead.Second)
                                        + "."
                            )
                        : "Not rated: nobody leads, for no credit of the top is located."
                ),
                new DataTable(
                    "risk-table",
                    "Thresholds of monopoly risk",
                    [
                        new("Level"),
                        new("Leading institutions in the leading country"),
                        new("Lead ratio"),
                        new("Reached"),
                        new("In replicates", IsNumber: true)
                        {
                            Description = "In which part of the bootstrap replicates the risk is of this level.",
                        },
                    ],
                    [
                        Row(
                            one,
                            RiskLevel.High,
                            MonopolyRisk.HighInstitutions,
                            MonopolyRisk.HighRatio,
                            one.Interval?.High
                        ),
                        Row(
                            one,
                            RiskLevel.Medium,
                            MonopolyRisk.MediumInstitutions,
                            MonopolyRisk.MediumRatio,
                            one.Interval?.Medium
                        ),
                        new DataRow([
                            "low",
                            "fewer",
                            "or less",
                            Reached(one, RiskLevel.Low),
                            StandingText.Percent(one.Interval?.Low),
                        ]),
                    ]
                )
                {
                    IsSortable = false,
                },
                new Note(NoteKind.Caution, LeadershipWords.RiskRule),
            ]
        );

    private static DataRow Row(
        TechnologyLeadership one,
        RiskLevel level,
        int institutions,
        int ratio,
        double? replicates
    ) =>
        new([
            LeadershipWords.Risk(level),
            string.Create(CultureInfo.InvariantCulture, $"at least {institutions} of {MonopolyRisk.Institutions}")
                + Met(one.Lead.Risk?.InLeader >= institutions, one.Lead),
            string.Create(CultureInfo.InvariantCulture, $"at least {ratio}")
                + Met(one.Lead.Ratio is null || one.Lead.Ratio >= ratio, one.Lead),
            Reached(one, level),
            StandingText.Percent(replicates),
        ]);

    private static string Met(bool isMet, Lead lead) =>
        lead.Risk is null ? ""
        : isMet ? ": met"
        : ": not met";

    private static string Reached(TechnologyLeadership one, RiskLevel level) =>
        one.Lead.Risk is not { } risk ? "not rated"
        : risk.Level == level ? "yes"
        : "no";
}

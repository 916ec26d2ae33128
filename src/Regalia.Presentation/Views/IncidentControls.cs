using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen among incident records, each with how many records would be left.</summary>
internal static class IncidentControls
{
    internal static Controls Of(IncidentArchive archive, IncidentsChoice choice) =>
        new(
            "choose",
            "Choose records",
            PageAddress.Incidents,
            [.. Fields(archive, choice, "Any"), .. IncidentFacets.Of(archive, choice)],
            "Show"
        );

    /// <summary>The questions that list and trend share.</summary>
    /// <param name="archive">The store.</param>
    /// <param name="choice">What is chosen now.</param>
    /// <param name="anyLevel">What it means to choose no level.</param>
    internal static ImmutableArray<ControlField> Fields(
        IncidentArchive archive,
        IncidentsChoice choice,
        string anyLevel
    ) =>
        [
            new ChoiceField(
                "in",
                "Source and vintage",
                [
                    .. archive.Snapshots.Select(s => new ControlOption(
                        s.Name,
                        s.Name + ", " + IncidentWords.Count(s.Records) + " records"
                    )),
                ],
                [choice.Snapshot.Name]
            ),
            .. Level(archive, choice, anyLevel),
            new ChoiceField(
                "is",
                "All of these hold",
                [
                    .. archive.Classifier.Criteria.Select(c => new ControlOption(
                        c,
                        c.Replace('_', '-')
                            + ", "
                            + Left(
                                archive,
                                choice with
                                {
                                    Holds =
                                    [
                                        .. choice.Holds.Where(h => !string.Equals(h, c, StringComparison.Ordinal)),
                                        c,
                                    ],
                                }
                            )
                    )),
                ],
                choice.Holds,
                IsMany: true
            )
            {
                Hint = "Yes by the rules; where a record does not say, it is left out and counted below.",
            },
            new ChoiceField(
                "region",
                "Region of a victim",
                [
                    new ControlOption("", "Any region"),
                    .. Gazetteer.Regions.Select(r => new ControlOption(
                        r,
                        MeasureWords.Capital(r.Replace('-', ' ')) + ", " + Left(archive, choice with { Region = r })
                    )),
                ],
                [choice.Region ?? ""]
            ),
            new TextField("victim", "Country of a victim", string.Join('~', choice.Victims))
            {
                Hint = "ISO 3166-1 alpha-3, several joined by ~: VNM~MYS",
            },
            new TextField("years", "Years", choice.Years ?? "") { Hint = "2014, 2014..2022 or 2014..; blank for all" },
            new ChoiceField(
                "by",
                "A record falls into the year",
                [
                    new ControlOption("started", "in which it started"),
                    new ControlOption("disclosed", "in which it became known"),
                ],
                [choice.By == YearBasis.Disclosed ? "disclosed" : "started"]
            ),
        ];

    // Most sources have one level only: no question then.
    private static ImmutableArray<ControlField> Level(
        IncidentArchive archive,
        IncidentsChoice choice,
        string anyLevel
    ) =>
        archive.Levels(choice.Snapshot) is { Length: > 1 } levels
            ?
            [
                new ChoiceField(
                    "level",
                    "A record stands for",
                    [
                        new ControlOption("", anyLevel),
                        .. levels.Select(l => new ControlOption(
                            l.Level.Word(),
                            IncidentWords.Level(l.Level) + ", " + Left(archive, choice with { Level = l.Level })
                        )),
                    ],
                    [choice.Level?.Word() ?? ""]
                ),
            ]
            : [];

    private static string Left(IncidentArchive archive, IncidentsChoice choice) =>
        IncidentWords.Count(
            archive.Judge(choice.Snapshot, choice.Filter, choice.By, choice.Narrowing).Count(j => j == Judgement.Yes)
        );
}

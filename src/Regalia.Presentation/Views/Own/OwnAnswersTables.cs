using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Overlays;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views.Own;

/// <summary>Own answers beside public values, what to publish first, and crown-jewel sectors, as parts of a page.</summary>
internal static class OwnAnswersTables
{
    internal static ImmutableArray<Block> Of(BundleScope scope, OverlayAssessment own)
    {
        if (own.Answers.IsEmpty)
        {
            return
            [
                new Note(
                    NoteKind.Empty,
                    "No question is answered yet. " + Prose.Code("regalia overlay set FILE") + " answers one."
                ),
            ];
        }
        var terms = new OverlayTerms(scope);
        OwnScore[] publish = [.. own.ToPublish];
        return
        [
            new Section(
                "answers",
                "Own answers beside public values",
                [
                    new DataTable(
                        "answer-table",
                        "Scores 0 to 100 as coded, and points if that answer alone were public",
                        [
                            new("Question"),
                            new("Answer"),
                            new("Public score", IsNumber: true),
                            new("Own score", IsNumber: true),
                            new("Difference", IsNumber: true),
                            new("Points", IsNumber: true),
                            new("What follows"),
                            new("Marking"),
                        ],
                        [.. own.Answers.Select(answer => Row(own, terms, answer))]
                    )
                    {
                        Note = "Unverified: nobody has checked the public value. " + OverlayWords.AddingUp(own),
                    },
                ]
            ),
            .. publish.Length == 0
                ? []
                : new[]
                {
                    new Section(
                        "publish",
                        "What to publish first",
                        [new BulletList([.. publish.Select(answer => Advice(terms, answer))], IsOrdered: true)]
                    ),
                },
        ];
    }

    internal static IEnumerable<Section> Sectors(OverlayAssessment own)
    {
        if (own.Extract.Overlay.Sectors.IsEmpty)
        {
            yield break;
        }
        yield return new Section(
            "sectors",
            "Crown-jewel sectors and what reaches them",
            [
                new DataTable(
                    "sector-table",
                    "Registered sectors",
                    [
                        new("Sector"),
                        new("Why it matters"),
                        new("Share of the value", IsNumber: true),
                        new("Layer"),
                        new("Duties"),
                        new("Services"),
                        new("Marking"),
                    ],
                    [
                        .. own.Extract.Overlay.Sectors.Select(sector => new DataRow([
                            sector.Sector,
                            sector.Why,
                            new DataCell(sector.ValueShare is { } share ? Figures.Raw(share) + " %" : "not stated")
                            {
                                Number = sector.ValueShare,
                            },
                            sector.Layer,
                            sector.Duties.IsEmpty ? "none" : string.Join(", ", sector.Duties),
                            sector.Services.IsEmpty ? "none" : string.Join(", ", sector.Services),
                            sector.Marking.Label(),
                        ])),
                    ]
                ),
                .. own.CrownJewels is { } jewels ? new[] { new Paragraph(OverlayWords.Reading(jewels)) } : [],
            ]
        );
    }

    private static DataRow Row(OverlayAssessment own, OverlayTerms terms, OwnScore answer)
    {
        bool withheld = terms.IsWithheld(answer);
        return new DataRow([
            new DataCell(
                answer.Indicator is { } indicator
                    ? Prose.To(answer.Name, PageAddress.Evidence(own.Result.Country.Code, indicator.Id))
                    : answer.Name
            )
            {
                Detail = answer.Question,
            },
            OverlayWords.Answer(answer),
            Public(answer, withheld),
            new DataCell(answer.Own?.AsCoded is { } score ? Figures.Score(score) : "no score")
            {
                Number = answer.Own?.AsCoded,
            },
            withheld
                ? OverlayWords.Withheld
                : new DataCell(answer.Difference is null ? "none" : OverlayWords.Whole(answer.Difference))
                {
                    Number = answer.Difference,
                },
            withheld
                ? OverlayWords.Withheld
                : new DataCell(
                    answer.On(answer.Axis) is { } moved ? answer.Axis + " " + OverlayWords.Points(moved) : "none"
                )
                {
                    Number = answer.On(answer.Axis)?.Change,
                },
            OverlayWords.Sentence(answer, withheld),
            answer.Marking.Label(),
        ]);
    }

    private static DataCell Public(OwnScore answer, bool withheld) =>
        withheld
            ? OverlayWords.Withheld
            : new DataCell(
                answer.Public switch
                {
                    null => "not scored",
                    { IsPresent: false } => "missing",
                    { } score => Figures.Score(score.AsCoded),
                }
            )
            {
                Number = answer.Public?.AsCoded,
                Detail = answer.Public is { IsPresent: true, IsVerified: false }
                    ? Prose.Strong(StatusWords.Of(VerificationStatus.Unverified))
                    : null,
            };

    private static Prose Advice(OverlayTerms terms, OwnScore answer) =>
        Prose.Strong(answer.Name)
        + (answer.Indicator?.Stage is { } stage ? " (" + stage + ")" : "")
        + ": "
        + OverlayWords.Sentence(answer, terms.IsWithheld(answer))
        + (answer.Item is { } item ? (Prose)(" Counts as evidence: " + item.Evidence) : Prose.None);
}

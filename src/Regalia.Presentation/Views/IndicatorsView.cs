using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Indicators;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Every indicator of the framework.</summary>
public static class IndicatorsView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        IndicatorListReport report = IndicatorListReport.Of(source.Result);
        return new View("indicators", Page(source, report), report.Csv, report.Json, IndicatorListReport.Columns)
        {
            Command = "regalia indicator list --csv",
        };
    }

    private static Publication Page(ViewSource source, IndicatorListReport report)
    {
        ImmutableArray<IndicatorSubject> scored = [.. report.Subjects.Where(s => s.IsScored)];
        ImmutableArray<IndicatorSubject> waiting =
        [
            .. report.Subjects.Where(s => s is { IsScored: false, Place: not null }),
        ];
        ImmutableArray<IndicatorSubject> context = [.. report.Subjects.Where(s => s.Place is null)];
        int cells = scored.Sum(s => s.Cells.Length);
        int present = scored.Sum(s => s.Present);
        int verified = scored.Sum(s => s.Verified);
        return new Publication(
            "Indicators",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{scored.Length} indicators carry the scores. {Share(present, cells)} of their cells have a value, and {Share(verified, cells)} one that somebody read in a source; {waiting.Length} more belong to the framework but are not yet measured."
            ),
            [
                new Section("scored", "What the scores rest on", [Table("scored-table", "Scored indicators", scored)]),
                .. waiting.IsEmpty
                    ? Array.Empty<Block>()
                    :
                    [
                        new Section(
                            "waiting",
                            "Not yet measured",
                            [
                                new Paragraph(
                                    "No public source has a value for enough countries. They carry no weight, and every label is "
                                        + "given without them."
                                ),
                                Table("waiting-table", "Indicators that wait for data", waiting),
                            ]
                        ),
                    ],
                .. context.IsEmpty
                    ? Array.Empty<Block>()
                    :
                    [
                        new Section(
                            "context",
                            "Inputs and context",
                            [
                                new Paragraph(
                                    "Other indicators are computed from these, or they stand beside them; they are not scored."
                                ),
                                Table("context-table", "Inputs and context", context),
                            ]
                        ),
                    ],
                new Note(
                    NoteKind.Reading,
                    "Weight is the share of pressure or of readiness that an indicator carries. Why each weight is what it is stands "
                        + "with the indicator."
                ),
            ]
        )
        {
            Kicker = "Evidence release " + source.Release.Version + (source.Release.IsModified ? ", modified" : ""),
        };
    }

    private static DataTable Table(string id, string caption, ImmutableArray<IndicatorSubject> subjects) =>
        new(
            id,
            caption,
            [
                new DataColumn("Indicator"),
                new DataColumn("Id"),
                new DataColumn("Weight", IsNumber: true) { Description = "Share of pressure or of readiness." },
                new DataColumn("Countries with a value", IsNumber: true),
                new DataColumn("Checked", IsNumber: true)
                {
                    Description = "Countries whose value was read in a source.",
                },
                new DataColumn("Licence") { Description = "Whether the values may be passed on." },
            ],
            [.. subjects.Select(Row)]
        );

    private static DataRow Row(IndicatorSubject subject) =>
        new([
            new DataCell(Prose.To(subject.Indicator.Name, PageAddress.Indicator(subject.Indicator.Id)))
            {
                Detail = subject.Indicator.Question,
            },
            Prose.Code(subject.Indicator.Id),
            new DataCell(IndicatorWords.Weight(subject)) { Number = subject.EffectiveWeight },
            Count(subject.Present, subject.Cells.Length),
            Count(subject.Verified, subject.Cells.Length),
            new DataCell(
                subject.Sources.IsEmpty ? "no value"
                : subject.Restricting.IsEmpty ? "open"
                : string.Join(", ", subject.Restricting)
            ),
        ])
        {
            Group = subject.Parent,
        };

    private static DataCell Count(int count, int all) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{count} of {all}")) { Number = count };

    private static string Share(int part, int all) => all == 0 ? "none" : ScoreWords.Percent((double)part / all);
}

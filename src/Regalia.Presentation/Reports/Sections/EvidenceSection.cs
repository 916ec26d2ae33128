using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The annex: every observation, position and count that a score rests on.</summary>
internal static class EvidenceSection
{
    internal static Section Of(ReportScope scope)
    {
        ImmutableArray<EvidenceLine> lines = EvidenceLine.Of(scope);
        return new(
            "evidence",
            "Evidence annex",
            [
                new Paragraph(
                    "Every observation, position and count that the scores rest on, with its source. Computed values stand "
                        + "with what they were computed from. Licences are named in full at the end of the report."
                ),
                new DataTable(
                    "evidence-table",
                    "Evidence used for " + scope.Country.Name,
                    [
                        new DataColumn("Indicator"),
                        new DataColumn("Value", IsNumber: true),
                        new DataColumn("Date"),
                        new DataColumn("Source"),
                        new DataColumn("Status"),
                        new DataColumn("Licence"),
                    ],
                    [.. lines.Select(Row)]
                )
                {
                    IsSortable = false,
                    Note = lines.Any(l => l.IsWithheld)
                        ? (Prose)
                            "Withheld: the publisher has not allowed passing the figure on; it can be read at the source."
                        : null,
                },
            ]
        );
    }

    private static DataRow Row(EvidenceLine line) =>
        new([
            new DataCell(line.Indicator.Name) { Detail = Prose.Code(line.Read) },
            new DataCell(line.IsWithheld ? ReportFigures.Withheld : line.Value)
            {
                Number = line.IsWithheld ? null : line.Number,
            },
            line.Date ?? ReportFigures.Unknown,
            new DataCell(Source(line)) { Detail = line.Locator is { } locator ? Place(locator) : null },
            line.Status is "sourced" or ""
                ? (Prose)(line.Status.Length == 0 ? "not applicable" : line.Status)
                : Prose.Strong(line.Status),
            line.Licence?.Id ?? "not applicable",
        ])
        {
            Group = line.Pillar,
        };

    private static Prose Source(EvidenceLine line)
    {
        if (line.Source is not { } source)
        {
            return line.Locator is null ? "none read" : "text read at the address below";
        }
        Prose title = Link.Out(source.Address) is { } link ? Prose.To(source.Title, link) : source.Title;
        return source.Publisher
            + ", "
            + title
            + (source.Edition is { } edition ? ", " + edition : "")
            + (source.Retrieved is { } day ? ", read " + Plans.PlanWords.Day(day) : "");
    }

    private static Prose Place(string locator) =>
        Link.Out(locator) is { } link ? Prose.To(locator, link) : "at " + locator;
}

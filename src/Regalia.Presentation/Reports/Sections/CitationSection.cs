using System.Globalization;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>How to cite the report, how to make it again, and on what terms its sources may be used.</summary>
internal static class CitationSection
{
    /// <summary>The report as it is cited.</summary>
    internal static string Citation(ReportScope scope) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Regalia contributors ({scope.Date.Year}): Regalia country report, {scope.Country.Name}. "
        )
        + char.ToUpperInvariant(ReleaseLine.Of(scope.Result)[0])
        + ReleaseLine.Of(scope.Result)[1..]
        + ", "
        + PlanWords.Day(scope.Date)
        + ".";

    internal static Section Of(ReportScope scope) =>
        new(
            "citation",
            "Citation and licences",
            [
                new Facts([
                    new("Cite as", Citation(scope)),
                    new("Digest of the release", Prose.Code("sha256:" + scope.Release.Digest)),
                    new("Make it again", Prose.Code("regalia report build " + scope.Country.Code)),
                    new(
                        "Licence",
                        "Scores, codes and texts of Regalia: CC BY 4.0. Figures of others keep the terms of their publishers, below."
                    ),
                ]),
                new DataTable(
                    "citation-sources",
                    "Sources and their licences",
                    [
                        new DataColumn("Source"),
                        new DataColumn("Publisher"),
                        new DataColumn("Edition"),
                        new DataColumn("Licence"),
                        new DataColumn("Passed on"),
                    ],
                    [.. UsedSource.Of(scope.Bundle).Select(used => Row(scope, used))]
                )
                {
                    IsSortable = false,
                },
            ]
        );

    private static DataRow Row(ReportScope scope, UsedSource used)
    {
        Source source = used.Source;
        return new DataRow([
            Link.Out(source.Address) is { } link ? Prose.To(source.Title, link) : source.Title,
            source.Publisher,
            source.Edition ?? ReportFigures.Unknown,
            new DataCell(
                Link.Out(used.Licence.Address) is { } terms ? Prose.To(used.Licence.Name, terms) : used.Licence.Name
            )
            {
                Detail =
                    Prose.Code(used.Licence.Id)
                    + (source.LicenceStatus == VerificationStatus.Sourced ? "" : ", licence unverified"),
            },
            used.Licence.Open ? "yes"
            : scope.Bundle.IncludeRestricted ? "shown as asked for"
            : "withheld",
        ]);
    }
}

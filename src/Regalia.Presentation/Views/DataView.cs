using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Packages;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Releases;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>Data to take along.</summary>
public static class DataView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var report = new ReleaseFilesReport(source.Release);
        return new View(
            "data",
            new Publication(
                "Data to take along",
                FormattableString.Invariant(
                    $"Evidence release {source.Release.Version}: {source.Release.Countries.Length} countries, {source.Release.Observations.Length:#,##0} observations, {source.Release.Sources.Length} sources. Every page is also a file, and the command line writes the same bytes."
                ),
                [Files(source), DataPrograms.Section(source), Licences(source), Codebook(source), Citation(source)]
            )
            {
                Kicker = "Release and download",
            },
            report.Csv,
            report.Json,
            ReleaseFilesReport.Columns
        )
        {
            Command = "regalia data files --csv",
            Sources = [.. source.Release.Sources.Select(s => s.Id)],
        };
    }

    private static Section Files(ViewSource source) =>
        new(
            "files",
            "Files of the release",
            [
                new Paragraph(
                    "Plain CSV and YAML, described by "
                        + Prose.Code(DataPackage.FileName)
                        + ". Its own digest stands for the whole release: "
                        + Prose.Code("sha256:" + source.Release.Digest)
                        + "."
                ),
                new Paragraph(Prose.Quiet(MeasureWords.Capital(ReleaseLine.Of(source.Release)) + ".")),
                new DataTable(
                    "file-table",
                    "Files with rows, size and digest",
                    [
                        new("File"),
                        new("What it holds"),
                        new("Rows", IsNumber: true),
                        new("Bytes", IsNumber: true),
                        new("SHA-256"),
                    ],
                    [
                        .. source.Release.Package.Resources.Select(file => new DataRow([
                            file.Path,
                            file.Description ?? "not described",
                            Number(file.RowCount, "not a table"),
                            Number(file.Bytes, "not sealed"),
                            file.Hash is { } hash ? Prose.Code(hash.Split(':')[^1]) : "not sealed",
                        ])),
                    ]
                ),
                new Paragraph(Prose.Code("regalia data validate") + " checks every file against its digest."),
            ]
        );

    private static DataCell Number(long? number, string missing) =>
        number is { } known ? new DataCell(FormattableString.Invariant($"{known:#,##0}")) { Number = known } : missing;

    private static Section Licences(ViewSource source) =>
        new(
            "licences",
            "Licences: what may be passed on",
            [
                new Paragraph(
                    "Our own codes, counts, framework, scores and texts are under CC BY 4.0. Figures of others keep their publisher's "
                        + "terms. Where these do not let a value be passed on, files say \"withheld\" and name the licence; that is not "
                        + "the same as missing."
                ),
                new DataTable(
                    "licence-table",
                    "Sources by licence",
                    [new("Licence"), new("Passed on"), new("Terms"), new("Sources")],
                    [
                        .. source
                            .Release.Licences.Select(licence => (Licence: licence, Sources: Of(source, licence)))
                            .Where(group => group.Sources.Length > 0)
                            .Select(group => new DataRow([
                                Link.Out(group.Licence.Address) is { } link
                                    ? Prose.To(group.Licence.Name, link)
                                    : group.Licence.Name,
                                group.Licence.Open ? "yes" : "no: withheld from files",
                                group.Licence.Terms,
                                MeasureWords.Count(group.Sources.Length, "source", "sources"),
                            ])),
                    ]
                ),
                new Disclosure(
                    "Every source with publisher, edition and licence",
                    [
                        new DataTable(
                            "source-table",
                            "Sources",
                            [
                                new("Source"),
                                new("Publisher"),
                                new("Edition"),
                                new("Retrieved"),
                                new("Licence"),
                                new("Address"),
                            ],
                            [.. source.Release.Sources.Select(s => Row(source, s))]
                        ),
                    ]
                ),
            ]
        );

    private static ImmutableArray<Source> Of(ViewSource source, Licence licence) =>
        [.. source.Release.Sources.Where(s => string.Equals(s.Licence, licence.Id, StringComparison.Ordinal))];

    private static DataRow Row(ViewSource source, Source read) =>
        new([
            new DataCell(read.Title) { Detail = read.Id },
            read.Publisher,
            read.Edition ?? "not given",
            read.Retrieved is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : "not given",
            new DataCell(source.Release.LicenceOf(read).Id)
            {
                Detail =
                    read.LicenceStatus == VerificationStatus.Sourced ? "terms read" : Prose.Strong("terms unverified"),
            },
            MeasureWords.Source(read.Address),
        ]);

    private static Section Codebook(ViewSource source) =>
        new(
            "codebook",
            "Codebook",
            [
                .. source
                    .Release.Package.Resources.Where(file => file.Schema is not null)
                    .Select(file => new Disclosure(
                        file.Path + ": " + MeasureWords.Count(file.Schema!.Fields.Length, "column", "columns"),
                        [
                            new DataTable(
                                "columns-" + MeasureWords.Anchor(file.Name),
                                "Columns of " + file.Path,
                                [new("Column"), new("Type"), new("What it says")],
                                [
                                    .. file.Schema.Fields.Select(field => new DataRow([
                                        field.Name,
                                        field.Type.ToString().ToLowerInvariant(),
                                        (field.Description ?? "not described")
                                            + (field.Allowed.IsEmpty ? "" : ": " + string.Join(", ", field.Allowed)),
                                    ])),
                                ]
                            )
                            {
                                IsSortable = false,
                            },
                        ]
                    )),
            ]
        );

    private static Section Citation(ViewSource source) =>
        new(
            "citation",
            "How to cite",
            [
                new Paragraph(
                    FormattableString.Invariant(
                        $"Regalia contributors. Regalia: exposure to state-sponsored theft of know-how, evidence release {source.Release.Version}{(source.Release.IsModified ? ", modified release" : "")} (sha256:{source.Release.Digest}), {source.Result.Draws:#,##0} draws, seed {source.Result.Seed}."
                    )
                ),
                new Paragraph(
                    "Add the address of the page with "
                        + Prose.Code("release=" + source.Release.Version)
                        + ", which pins the data. Whoever uses the figure of a source cites that source too. "
                        + ReleaseLine.NotAspi
                ),
            ]
        );
}

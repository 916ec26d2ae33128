using System.IO.Compression;
using System.Xml.Linq;
using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Reports;

/// <summary>Reports of the assessments that all tests share.</summary>
internal static class ReportRequests
{
    public static readonly ReportFormat[] Written =
    [
        ReportFormat.Html,
        ReportFormat.Docx,
        ReportFormat.Xlsx,
        ReportFormat.Markdown,
    ];

    public static ReportRequest Of(AssessmentResult result, Iso3 country, bool restricted = false) =>
        new(
            new ViewSource(result, ChecklistReader.Read(result.Release).Checklist!, restricted),
            result.Release.Country(country)!
        );

    public static ComposedReport Compose(ReportRequest request) =>
        CountryReport.Compose(request, TestContext.Current.CancellationToken);

    public static BundleFile As(this ComposedReport report, ReportFormat format) =>
        report.Write(format, cancellation: TestContext.Current.CancellationToken);

    /// <summary>A part of an Office file, read without the library that wrote it.</summary>
    public static XElement Part(ReadOnlySpan<byte> file, string path)
    {
        using ZipArchive archive = new(new MemoryStream(file.ToArray()));
        using Stream stream = archive.GetEntry(path)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>All that a file says, an Office file its letters alone.</summary>
    public static string Text(ReportFormat format, ReadOnlySpan<byte> content)
    {
        if (format is ReportFormat.Html or ReportFormat.Markdown)
        {
            return System.Text.Encoding.UTF8.GetString(content);
        }
        using ZipArchive archive = new(new MemoryStream(content.ToArray()));
        return string.Join(
            '\n',
            archive
                .Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(e =>
                {
                    using Stream stream = e.Open();
                    return string.Join(
                        '\n',
                        XElement.Load(stream).DescendantNodes().OfType<XText>().Select(t => t.Value)
                    );
                })
        );
    }
}

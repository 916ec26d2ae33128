using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports.Html;
using Regalia.Presentation.Reports.Printing;
using Regalia.Presentation.Reports.Sheets;
using Regalia.Presentation.Reports.Word;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Reports;

/// <summary>A report whose words and figures stand; what is left is its form.</summary>
public sealed class ComposedReport
{
    private readonly ReportScope _scope;
    private string? _html;

    internal ComposedReport(ReportScope scope, Publication content)
    {
        _scope = scope;
        Content = content;
        Margins = new ReportMargins(
            content.Marking.Label(),
            "Regalia country report: " + content.Title,
            char.ToUpperInvariant(ReleaseLine.Of(scope.Release)[0]) + ReleaseLine.Of(scope.Release)[1..],
            PlanWords.Day(scope.Date)
        );
    }

    /// <summary>What it says.</summary>
    public Publication Content { get; }

    /// <summary>What stands on every page.</summary>
    internal ReportMargins Margins { get; }

    private string Html => _html ??= ReportHtml.Write(Content, Margins);

    /// <summary>Name of its file in a form: <c>regalia-2026.1-VNM-report.html</c>.</summary>
    public string FileName(ReportFormat format) =>
        "regalia-" + FileWord(_scope.Release.Version) + "-" + _scope.Country.Code + "-report." + format.Word();

    /// <summary>Writes it in one form.</summary>
    /// <param name="format">The form.</param>
    /// <param name="chromium">What prints PDF; null seeks the installed one.</param>
    /// <param name="cancellation">Stops the printing.</param>
    /// <exception cref="ChromiumMissingException">PDF is asked for and there is no Chromium.</exception>
    /// <exception cref="PrintingFailedException">PDF is asked for and Chromium does not print.</exception>
    public BundleFile Write(ReportFormat format, Chromium? chromium = null, CancellationToken cancellation = default) =>
        format switch
        {
            ReportFormat.Html => BundleFile.Of(FileName(format), Html),
            ReportFormat.Markdown => BundleFile.Of(FileName(format), PublicationMarkdown.Write(Content)),
            ReportFormat.Pdf => Bytes(
                format,
                (chromium ?? Chromium.Installed()).Print(Html, _scope.Date, cancellation)
            ),
            ReportFormat.Docx => Bytes(format, ReportDocument.Write(Content, Margins, _scope.Date)),
            ReportFormat.Xlsx => Bytes(format, ReportWorkbook.Write(_scope, Margins)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No form of a report."),
        };

    private BundleFile Bytes(ReportFormat format, byte[] content) => new(FileName(format), [.. content], Rows: null);

    // A version is a text of somebody's file: nothing of it may lead out of the folder.
    private static string FileWord(string version) =>
        string.Concat(version.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}

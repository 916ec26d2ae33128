using System.Collections.Immutable;

namespace Regalia.Presentation.Reports;

/// <summary>The words for the forms of a report, as commands and file names spell them.</summary>
public static class ReportForms
{
    /// <summary>Every form, in the order in which it is written.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [ReportFormat.Html, ReportFormat.Pdf, ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Markdown];

    /// <summary>The word, which is the ending of its file, too: <c>html</c>, <c>pdf</c>, <c>docx</c>, <c>xlsx</c>, <c>md</c>.</summary>
    public static string Word(this ReportFormat format) =>
        format switch
        {
            ReportFormat.Html => "html",
            ReportFormat.Pdf => "pdf",
            ReportFormat.Docx => "docx",
            ReportFormat.Xlsx => "xlsx",
            ReportFormat.Markdown => "md",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No form of a report."),
        };

    /// <summary>The form of a word, in any case; null if there is none.</summary>
    public static ReportFormat? Find(string word)
    {
        foreach (ReportFormat format in All)
        {
            if (string.Equals(format.Word(), word, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }
        return null;
    }
}

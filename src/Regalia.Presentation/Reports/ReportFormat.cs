namespace Regalia.Presentation.Reports;

/// <summary>A form of a report.</summary>
public enum ReportFormat
{
    /// <summary>One HTML file that stands alone and prints well.</summary>
    Html,

    /// <summary>PDF, printed from the HTML by the installed Chromium.</summary>
    Pdf,

    /// <summary>Word document.</summary>
    Docx,

    /// <summary>Workbook: a sheet for each table.</summary>
    Xlsx,

    /// <summary>Markdown.</summary>
    Markdown,
}

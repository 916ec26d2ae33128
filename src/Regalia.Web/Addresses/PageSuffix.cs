using System.Collections.Immutable;
using Regalia.Presentation.Reports;

namespace Regalia.Web.Addresses;

/// <summary>The ends of addresses that choose a form.</summary>
internal static class PageSuffix
{
    /// <summary>Forms of every view.</summary>
    public static ImmutableArray<string> OfViews { get; } = ["csv", "json", "md", "svg", "zip"];

    /// <summary>Further forms of a document for paper, whose Markdown is its own too.</summary>
    public static ImmutableArray<string> OfDocuments { get; } = ["html", "pdf", "docx", "xlsx"];

    /// <summary>The form of a document for paper; null if the suffix is none.</summary>
    public static ReportFormat? Document(string suffix) =>
        suffix switch
        {
            "html" => ReportFormat.Html,
            "pdf" => ReportFormat.Pdf,
            "docx" => ReportFormat.Docx,
            "xlsx" => ReportFormat.Xlsx,
            "md" => ReportFormat.Markdown,
            _ => null,
        };

    /// <summary>Media type of a form, as RFC 6838 registers it.</summary>
    public static string MediaType(string suffix) =>
        suffix switch
        {
            "csv" => "text/csv; charset=utf-8",
            "json" => "application/json; charset=utf-8",
            "md" => "text/markdown; charset=utf-8",
            "svg" => "image/svg+xml",
            "zip" => "application/zip",
            "pdf" => "application/pdf",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "text/html; charset=utf-8",
        };
}

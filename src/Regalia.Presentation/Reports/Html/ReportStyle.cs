namespace Regalia.Presentation.Reports.Html;

/// <summary>The style sheet of the report: a page on the screen, A4 on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The rules, with what stands in the margins of every page.</summary>
    internal static string Of(ReportMargins margins) =>
        ReportFonts.Style
        + $$"""
            @page {
              size: A4;
              margin: 24mm 18mm 22mm;
              @top-left { content: "{{HtmlText.InStyle(margins.Title)}}"; {{Small}} }
              @top-right { content: "{{HtmlText.InStyle(margins.Marking)}}"; {{Mark}} }
              @bottom-left { content: "{{HtmlText.InStyle(margins.Release + " · " + margins.Date)}}"; {{Small}} }
              @bottom-center { content: "{{HtmlText.InStyle(margins.Marking)}}"; {{Mark}} }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); {{Small}} }
            }

            """
        + Rules;

    private const string Small = "font: 400 8pt \"IBM Plex Sans\", Arial, sans-serif; color: #4a5055;";

    // At least 12 point in head and foot of every page, as the protocol asks.
    private const string Mark = "font: 600 12pt \"IBM Plex Sans\", Arial, sans-serif; color: #16191c;";

    private const string Rules = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        html { background: #fff; color: #16191c; font: 400 10pt/1.5 "IBM Plex Sans", "Segoe UI", Arial, sans-serif; font-variant-numeric: lining-nums tabular-nums; }
        body { margin: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        h1, h2, h3, h4, .standfirst { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; text-wrap: balance; }
        h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; break-after: avoid; break-inside: avoid; }
        h1 { font-size: 30pt; margin: 0 0 6pt; letter-spacing: -0.01em; }
        h2 { font-size: 17pt; margin: 26pt 0 8pt; padding-top: 8pt; border-top: 1.5pt solid #16191c; }
        h3 { font-size: 12pt; margin: 14pt 0 4pt; }
        h4 { font-size: 10.5pt; margin: 12pt 0 3pt; }
        p { margin: 0 0 7pt; max-width: 42em; orphans: 3; widows: 3; }
        .standfirst { font-size: 14.5pt; line-height: 1.35; margin: 0 0 10pt; max-width: none; }
        .kicker { color: #4a5055; font-size: 8.5pt; margin: 0 0 6pt; max-width: none; }
        .quiet, .below, figcaption, small { color: #4a5055; }
        .below, figcaption { font-size: 8.5pt; line-height: 1.4; margin: 3pt 0 10pt; max-width: none; }
        a { color: #00507d; text-decoration: underline; text-decoration-thickness: 0.5pt; text-underline-offset: 1.5pt; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 0.86em; overflow-wrap: anywhere; }
        ol, ul { margin: 0 0 8pt; padding-left: 15pt; }
        li { margin-bottom: 3pt; break-inside: avoid; }
        .note { border-left: 2.5pt solid #4a5055; padding: 2pt 0 2pt 8pt; break-inside: avoid; font-size: 9pt; max-width: none; }
        .note.caution, .note.hypothetical, .note.private { border-left-style: double; border-left-width: 5pt; border-color: #a84800; }
        dl { margin: 0 0 8pt; }
        dl > div { display: grid; grid-template-columns: 10.5em 1fr; gap: 0 10pt; padding: 4pt 0; border-top: 0.5pt solid #ccd0d4; break-inside: avoid; }
        dt { font-weight: 600; }
        dd { margin: 0; overflow-wrap: anywhere; }
        .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 12pt; margin: 10pt 0; break-inside: avoid; }
        .figures > div { display: block; border-top: 1.5pt solid #16191c; padding: 4pt 0; }
        .figures dd { font-size: 8.5pt; color: #4a5055; line-height: 1.35; }
        .figures .shown { font: 600 18pt/1.25 "Source Serif 4", Georgia, serif; color: #16191c; }
        .interval { display: block; width: 100%; max-width: 90pt; height: 9pt; margin: 2pt 0; }
        td .interval { width: 62pt; margin-left: auto; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18pt; break-inside: avoid; }
        .sides h3 { margin-top: 6pt; }
        figure { margin: 8pt 0; break-inside: avoid; }
        figure text { font-family: "IBM Plex Sans", "Segoe UI", Arial, sans-serif; }
        figure svg { display: block; width: 100%; height: auto; max-height: 230mm; }
        table { border-collapse: collapse; width: 100%; margin: 6pt 0 4pt; font-size: 8.5pt; line-height: 1.35; }
        caption { text-align: left; font-weight: 600; font-size: 9.5pt; padding: 0 0 4pt; break-after: avoid; }
        thead { display: table-header-group; break-after: avoid; }
        tbody:first-of-type > tr:first-child { break-before: avoid; }
        thead th { border-bottom: 1pt solid #16191c; vertical-align: bottom; font-weight: 600; }
        th, td { text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; border-bottom: 0.5pt solid #d6dadd; overflow-wrap: break-word; }
        th:last-child, td:last-child { padding-right: 0; }
        tbody th { font-weight: 400; }
        tr { break-inside: avoid; }
        .group { break-after: avoid; }
        .group th { font-weight: 600; padding-top: 9pt; border-bottom-color: #8a9096; }
        .number { text-align: right; }
        th small, td small { display: block; font-size: 7.5pt; font-weight: 400; overflow-wrap: anywhere; }
        .tlp { font-weight: 600; font-size: 12pt; }
        article { break-inside: auto; }
        #evidence-table th:first-child { width: 21%; }
        #evidence-table td:nth-child(4) { width: 34%; }
        @media screen {
          body { max-width: 186mm; margin: 0 auto; padding: 14mm 6mm 20mm; }
          .wide { overflow-x: auto; }
        }
        @media screen and (max-width: 620px) {
          .figures { grid-template-columns: 1fr 1fr; }
          .sides { grid-template-columns: 1fr; }
          dl > div { grid-template-columns: 1fr; }
        }
        @media print {
          .screen { display: none; }
          h2 { margin-top: 20pt; }
          .page { break-before: page; }
          .page > h2 { margin-top: 0; }
          .whole { break-inside: avoid; }
        }

        """;
}

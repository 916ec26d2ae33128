namespace Regalia.Presentation.Reports;

/// <summary>What stands on every page of a report, beside "page x of y".</summary>
/// <param name="Marking">The marking: <c>TLP:CLEAR</c>.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Release">The release, and whether it was modified.</param>
/// <param name="Date">The day, year-month-day.</param>
internal sealed record ReportMargins(string Marking, string Title, string Release, string Date);

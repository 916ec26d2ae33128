using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports;

/// <summary>What belongs on one page of paper, whichever form the report has.</summary>
internal static class ReportPages
{
    // A table of so many rows and letters fills a third of a page at most.
    private const int ShortRows = 8;
    private const int ShortLetters = 900;

    /// <summary>Whether a part begins a page of its own: the summary stands alone on the first, and the annex is taken out by itself.</summary>
    internal static bool BeginsWith(Section section) => section.Id is "method" or "evidence";

    /// <summary>Whether a table is so short that it stays on one page; pushing a longer one to the next would leave a hole.</summary>
    internal static bool HoldsTogether(DataTable table) =>
        table.Rows.Length <= ShortRows
        && table.Rows.Sum(row => row.Cells.Sum(cell => cell.Text.Plain.Length + (cell.Detail?.Plain.Length ?? 0)))
            <= ShortLetters;
}

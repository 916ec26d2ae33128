using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia report</c>: a country's report.</summary>
internal static class ReportCommand
{
    public static Command Create(Session session) =>
        new(
            "report",
            "A country's report to hand upward, in HTML, PDF, DOCX, XLSX and Markdown.\n\nExample: regalia report build VNM"
        )
        {
            ReportBuildCommand.Create(session),
        };
}

using System.CommandLine;
using Spectre.Console;

namespace Regalia.Cli;

/// <summary>The ways in which a report may be written: a table for people, CSV or JSON.</summary>
internal sealed class ReportFormats(Option<bool> json)
{
    private readonly Option<bool> _csv = new("--csv") { Description = "Write CSV instead of a table." };

    public void AddTo(Command command)
    {
        command.Add(_csv);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_csv) && result.GetValue(json))
            {
                result.AddError("--csv and --json: choose one.");
            }
        });
    }

    /// <summary>Whether other programs or people get it: CSV or JSON instead of a table on this screen.</summary>
    public bool IsExport(ParseResult parsed) => parsed.GetValue(json) || parsed.GetValue(_csv);

    /// <summary>Writes a report in the way asked for.</summary>
    public void Write(
        Session session,
        ParseResult parsed,
        Action<IAnsiConsole> table,
        Func<string> asCsv,
        Func<string> asJson
    )
    {
        if (parsed.GetValue(json))
        {
            session.Out.WriteLine(asJson());
        }
        else if (parsed.GetValue(_csv))
        {
            session.Out.Write(asCsv());
        }
        else
        {
            table(session.Screen());
        }
    }
}

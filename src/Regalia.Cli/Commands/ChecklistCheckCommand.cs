using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Checklists;
using Regalia.Presentation.Json;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia checklist check</c>: every fault of a checklist of one's own, with its line.</summary>
internal static class ChecklistCheckCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Argument<string> file = new("FILE") { Description = "The checklist to check." };
        SharedOptions.RefuseEmpty(file);
        Command command = new(
            "check",
            "Check a checklist of your own: texts, ids, stages, kinds, and answers against the steps and ranges of the indicators;\n"
                + "every fault with its line. Exit status 4 if there is one.\n\n"
                + "Example: regalia checklist check my-checklist.yaml"
        )
        {
            file,
        };
        options.AddRelease(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            string path = parsed.GetValue(file)!;
            ChecklistReading reading = ChecklistReader.ReadFile(path, loaded.Release);
            bool asJson = parsed.GetValue(options.Json);
            if (reading.Checklist is { } checklist)
            {
                string name = Path.GetFileName(path);
                if (asJson)
                {
                    session.Out.WriteLine(ChecklistFindings.Json(loaded.Release, loaded.Framework, checklist, name));
                }
                else
                {
                    ChecklistFindings.Write(session.Screen(), loaded.Release, loaded.Framework, checklist, name);
                }
                return ExitCodes.Done;
            }
            LoadedChecklist.RefuseMissing(reading.Faults);
            if (asJson)
            {
                session.Out.WriteLine(FaultsJson.Write(reading.Faults));
            }
            else
            {
                foreach (Fault fault in reading.Faults)
                {
                    session.Out.WriteLine(fault.ToString());
                }
                session.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{reading.Faults.Length} fault{(reading.Faults.Length == 1 ? "" : "s")}"
                    )
                );
            }
            return ExitCodes.InvalidInput;
        });
        return command;
    }
}

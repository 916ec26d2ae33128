using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Folders;
using Regalia.Presentation.Plans;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan export</c>: a plan for other programs.</summary>
internal static class PlanExportCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Argument<string> file = new("FILE") { Description = "The plan." };
        Option<string[]> forms = new("--format")
        {
            Description = "xlsx, csv, ics, md, with commas (default: all).",
            HelpName = "FORMS",
            DefaultValueFactory = _ => [.. PlanFiles.Forms],
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
            {
                string[] words =
                [
                    .. result.Tokens.SelectMany(token =>
                        token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    ),
                ];
                if (words.Length == 0 || !words.All(word => PlanFiles.Forms.Contains(word, StringComparer.Ordinal)))
                {
                    string given = string.Join(",", result.Tokens.Select(token => token.Value));
                    result.AddError("--format \"" + given + "\": expected some of xlsx, csv, ics, md, with commas.");
                }
                return words;
            },
        };
        Option<string?> output = new("--out")
        {
            Description = "Folder to write; what an earlier run left there is replaced.",
            HelpName = "DIR",
            Required = true,
        };
        Option<TlpMarking> marking = MarkingOption.Create(
            "--marking",
            "The highest marking that those who get the files may see (default: CLEAR)."
        );
        SharedOptions.RefuseEmpty(file);
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "export",
            "Write a plan as a workbook, CSV, calendar and Markdown, all or none. A plan with anything marked above\n"
                + "--marking is refused; every file carries the marking.\n\n"
                + "Example: regalia plan export plan-VNM.yaml --format xlsx,ics --out plan-VNM --marking AMBER"
        )
        {
            file,
            forms,
            output,
            marking,
        };
        options.AddRelease(command);
        command.SetAction(parsed =>
        {
            LoadedPlan loaded = LoadedPlan.Load(session, options, parsed, parsed.GetValue(file)!);
            loaded.RefuseAbove(parsed.GetValue(marking));
            string directory = parsed.GetValue(output)!;
            string[] chosen = parsed.GetValue(forms)!;
            PlanView view = loaded.View();
            bool calendar = chosen.Contains("ics", StringComparer.Ordinal);
            if (calendar && chosen.Distinct(StringComparer.Ordinal).Count() == 1 && !PlanCalendar.HasDays(view))
            {
                throw new CommandException(
                    ExitCodes.InvalidInput,
                    loaded.Path
                        + ": no action has a due day, so there is no calendar to write; `regalia plan set ... --due` gives it one"
                );
            }
            using OutFolder folder = OutFolder.Prepare(directory, loaded.Plan.IsOfOwnAnswers);
            string[] written = folder.Write(PlanFiles.Of(view, chosen), session.Cancellation);
            foreach (string path in written)
            {
                session.Out.WriteLine(Path.Combine(directory, path));
            }
            if (calendar && PlanCalendar.WithoutDay(view) is > 0 and var missing)
            {
                session.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"regalia: {missing} of {view.Rows.Length} actions have no due day and are not in the calendar"
                    ) + (PlanCalendar.HasDays(view) ? "" : "; none was written")
                );
            }
            return ExitCodes.Done;
        });
        return command;
    }
}

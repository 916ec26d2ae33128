using System.CommandLine;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan set</c>: changes one action in the file.</summary>
internal static class PlanSetCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Argument<string> file = new("FILE") { Description = "The plan." };
        Argument<string> id = new("ID") { Description = "The action." };
        (string Key, Option<string?> Option)[] keys =
        [
            ("owner", Text("--owner", "Who does it.", "NAME")),
            ("due", Text("--due", "By when, year-month-day.", "DATE")),
            ("status", Text("--status", string.Join(", ", ActionStatus.All) + ".", "WORD")),
            ("cost", Text("--cost", "Cost band, in your own words.", "TEXT")),
            ("proof", Text("--proof", "The evidence that proves it.", "TEXT")),
            ("note", Text("--note", "Anything else.", "TEXT")),
            ("effort", Text("--effort", "Effort in relative units, above 0.", "N")),
            ("depends_on", Text("--depends-on", "Actions that come first, with commas: A01,A02.", "IDS")),
            ("marking", Text("--marking", "Marking of the action; the plan's where empty.", "LEVEL")),
        ];
        Option<bool> lower = new("--lower-marking") { Description = "Allow a lower marking than the action has now." };
        SharedOptions.RefuseEmpty(file);
        SharedOptions.RefuseEmpty(id);
        Command command = new(
            "set",
            "Change an action in the file: everything else stays byte for byte. An empty text clears a value. What does not\n"
                + "fit the plan (a day that is none, a cycle of dependencies) is refused, and nothing is written; so is a lower marking\n"
                + "without --lower-marking.\n\n"
                + "Example: regalia plan set plan-VNM.yaml A03 --owner \"Ministry of Justice\" --due 2027-06-30 --status agreed"
        )
        {
            file,
            id,
            lower,
        };
        foreach ((_, Option<string?> option) in keys)
        {
            command.Add(option);
        }
        options.AddRelease(command);
        command.Validators.Add(result =>
        {
            if (!keys.Any(key => result.GetResult(key.Option) is not null))
            {
                result.AddError("set needs a change: " + string.Join(", ", keys.Select(key => key.Option.Name)) + ".");
            }
        });
        command.SetAction(parsed =>
        {
            using IDisposable held = UserFile.Hold(parsed.GetValue(file)!);
            LoadedPlan loaded = LoadedPlan.Load(session, options, parsed, parsed.GetValue(file)!);
            PlanAction action = loaded.Action(parsed.GetValue(id)!);
            KeyValuePair<string, string>[] values =
            [
                .. keys.Where(key => parsed.GetResult(key.Option) is not null)
                    .Select(key => KeyValuePair.Create(key.Key, parsed.GetValue(key.Option)!)),
            ];
            PlanReading edited = PlanEdit.Set(loaded.Plan, action.Id, values, loaded.Release.Release);
            if (!parsed.GetValue(lower))
            {
                RefuseLower(loaded, action, edited);
            }
            (_, bool changed) = loaded.Save(edited);
            session.Out.WriteLine(
                loaded.Path
                    + ", "
                    + action.Id
                    + ": "
                    + (changed ? string.Join(", ", values.Select(value => value.Key)) + " set" : "nothing changed")
            );
            return ExitCodes.Done;
        });
        return command;
    }

    // An empty marking falls back to that of the plan, which may be lower.
    private static void RefuseLower(LoadedPlan loaded, PlanAction action, PlanReading edited)
    {
        if (edited.Plan?.Find(action.Id) is { } after && after.Marking < action.Marking)
        {
            throw new CommandException(
                ExitCodes.Refused,
                $"{loaded.Path}, {action.Id}: marked {action.Marking.Label()}; {after.Marking.Label()} would let more people see it. Nothing was written. If whoever marked it agrees: --lower-marking"
            );
        }
    }

    private static Option<string?> Text(string name, string description, string form) =>
        new(name) { Description = description, HelpName = form };
}

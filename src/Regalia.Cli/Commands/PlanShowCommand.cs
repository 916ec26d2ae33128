using System.CommandLine;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Plans;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan show</c>: a plan, or one action of it.</summary>
internal static class PlanShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> file = new("FILE") { Description = "The plan." };
        Argument<string?> id = new("ID")
        {
            Description = "One action, with its gap and practices in full.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<TlpMarking> marking = MarkingOption.Create(
            "--marking",
            "With --csv or --json: the highest marking that those who get it may see (default: CLEAR)."
        );
        SharedOptions.RefuseEmpty(file);
        Command command = new(
            "show",
            "A plan in its order: expected rises with intervals, who does what when, what comes next, what is missing.\n"
                + "What --csv and --json write is passed on: a plan with anything marked above --marking is refused.\n\n"
                + "Example: regalia plan show plan-VNM.yaml A03"
        )
        {
            file,
            id,
            marking,
        };
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedPlan loaded = LoadedPlan.Load(session, options, parsed, parsed.GetValue(file)!);
            PlanView view = loaded.View();
            string Export(Func<string> write)
            {
                loaded.RefuseAbove(parsed.GetValue(marking));
                return write();
            }
            if (parsed.GetValue(id) is string word)
            {
                string one = loaded.Action(word).Id;
                formats.Write(
                    session,
                    parsed,
                    screen => ActionCard.Write(screen, view, one),
                    () => Export(() => PlanCsv.Write(view, one)),
                    () => Export(() => PlanJson.Write(view, one))
                );
            }
            else
            {
                formats.Write(
                    session,
                    parsed,
                    screen => PlanTable.Write(screen, view),
                    () => Export(() => PlanCsv.Write(view)),
                    () => Export(() => PlanJson.Write(view))
                );
            }
            return ExitCodes.Done;
        });
        return command;
    }
}

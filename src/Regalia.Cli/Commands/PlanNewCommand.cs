using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Plans;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan new</c>: a plan of a country's gaps.</summary>
internal static class PlanNewCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        OwnAnswersOptions overlays = new();
        Argument<string> country = new("ISO3") { Description = "The country." };
        Option<string?> output = new("--out")
        {
            Description = "File to write (default: plan-ISO3.yaml in this folder).",
            HelpName = "FILE",
        };
        Option<bool> force = new("--force") { Description = "Replace the file if it is there." };
        Option<DateOnly?> created = new("--created")
        {
            Description = "The day of the plan, year-month-day (default: today, UTC).",
            HelpName = "DATE",
            CustomParser = Day,
        };
        Option<int?> most = new("--most")
        {
            Description = "At most so many actions, the first of the order (default: all).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Option<TlpMarking> marking = MarkingOption.Create(
            "--marking",
            "Marking of the plan: " + TlpMarkings.Words + " (default: CLEAR, with an overlay that of its content)."
        );
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "new",
            "Write a plan of a country's gaps as a YAML file: one action for each gap, by expected rise of readiness per\n"
                + "effort, what others wait for first. With an overlay the gaps are those that the agency knows of. The same\n"
                + "evidence, seed and day give the same bytes.\n\n"
                + "Example: regalia plan new VNM --most 10"
        )
        {
            country,
            output,
            force,
            created,
            most,
            marking,
        };
        overlays.AddTo(command, markedItself: true);
        options.AddAssessment(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            string path = parsed.GetValue(output) ?? PlanText.FileName(chosen.Code);
            UserFile.RefuseTaken(path, parsed.GetValue(force));
            Checklist checklist = LoadedChecklist.Load(loaded, path: null).Checklist;
            (OverlayExtract Extract, Checklist Checklist)? own = overlays.Load(
                session,
                parsed,
                loaded,
                [chosen],
                toFolder: false
            );
            PlanMaking making = PlanMaker.Make(
                loaded.Assess(session, options, parsed),
                chosen,
                new PlanOptions
                {
                    Created = parsed.GetValue(created) ?? DateOnly.FromDateTime(session.Time.GetUtcNow().UtcDateTime),
                    Marking = MarkingOf(parsed, marking, own?.Extract),
                    Own = own is { } asked
                        ? OwnAnswer.Of(asked.Extract.Overlay, asked.Checklist, loaded.Release, loaded.Framework)
                        : null,
                    Most = parsed.GetValue(most),
                    Checklist = checklist,
                    Threads = parsed.GetValue(options.Threads),
                },
                session.Cancellation
            );
            session.Cancellation.ThrowIfCancellationRequested();
            StoredFile.Replace(path, UserFile.Encode(making.Plan.Document.Text), isPrivate: making.Plan.IsOfOwnAnswers);
            NewPlanReport report = new(making, loaded.Release, path);
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(report.Json());
            }
            else
            {
                report.Write(session.Screen());
            }
            return ExitCodes.Done;
        });
        return command;
    }

    // What rests on private answers is marked as they are: which gaps are there tells what was answered.
    private static TlpMarking MarkingOf(ParseResult parsed, Option<TlpMarking> option, OverlayExtract? own)
    {
        TlpMarking content = own?.Marking ?? TlpMarking.Clear;
        if (parsed.GetResult(option) is not { Implicit: false })
        {
            return content;
        }
        TlpMarking asked = parsed.GetValue(option);
        return asked >= content
            ? asked
            : throw new CommandException(
                ExitCodes.Refused,
                $"--marking {asked.Word()}: the overlay's content goes up to {content.Label()}, and a plan that rests on it is marked no lower; leave --marking out, or leave answers out with --max-marking {asked.Word()}"
            );
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        result.AddError("--created \"" + word + "\": expected a day as year-month-day, e.g. 2027-03-31.");
        return null;
    }
}

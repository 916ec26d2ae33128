using System.CommandLine;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Trails;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia evidence</c>: from a number to its source, and what to check first.</summary>
internal static class EvidenceCommand
{
    public static Command Create(Session session) =>
        new(
            "evidence",
            "From a number to its source, and what to check first.\n\nExample: regalia evidence show BRA PRE_NCSI"
        )
        {
            CreateShow(session),
            CreateToDo(session),
        };

    private static Command CreateShow(Session session)
    {
        var options = new SharedOptions();
        var formats = new ReportFormats(options.Json);
        var country = new Argument<string>("ISO3") { Description = "The country." };
        var indicator = new Argument<string>("indicator") { Description = "Id or short code: PRE_NCSI, L1." };
        var command = new Command(
            "show",
            "A country's value of an indicator: every observation, source, locator, licence, date and status; how a derived value "
                + "is made.\n\nExample: regalia evidence show BRA EXP_RD_USD"
        )
        {
            country,
            indicator,
        };
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            var trail = EvidenceTrail.Of(
                loaded.Release,
                loaded.Framework,
                loaded.Country(parsed.GetValue(country)!),
                loaded.Indicator(parsed.GetValue(indicator)!)
            );
            formats.Write(
                session,
                parsed,
                console => EvidenceCard.Write(console, loaded.Release, trail),
                () => TrailCsv.Of(loaded.Release, trail),
                () => EvidenceJson.Write(loaded.Release, trail)
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateToDo(Session session)
    {
        var options = new SharedOptions();
        var countries = new Argument<string[]>("ISO3")
        {
            Description = "Countries (default: all).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var most = new Option<int>("--most")
        {
            Description = "Rows to show (0: all).",
            HelpName = "N",
            DefaultValueFactory = _ => 25,
            CustomParser = result => SharedOptions.WholeNumber(result, least: 0) ?? 0,
        };
        var command = new Command(
            "todo",
            "Unverified and missing values in the order of how much checking them should sharpen the labels.\n\n"
                + "Example: regalia evidence todo VNM"
        )
        {
            countries,
            most,
        };
        options.AddAssessment(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            HashSet<Iso3> chosen = [.. parsed.GetValue(countries)!.Select(loaded.Country).Select(c => c.Code)];
            AssessmentResult result = loaded.Assess(session, options, parsed);
            VerificationTask[] tasks = [.. result.Tasks.Where(t => chosen.Count == 0 || chosen.Contains(t.Country))];
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(EvidenceJson.WriteTasks(result, tasks));
            }
            else
            {
                TaskTable.Write(session.Screen(), result, tasks, parsed.GetValue(most));
            }
            return ExitCodes.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Claims;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia claim</c>: published claims, as the release holds them.</summary>
internal static class ClaimCommand
{
    public static Command Create(Session session) =>
        new(
            "claim",
            "Published claims: who states what, about which years, and what incident records make of it.\n\n"
                + "Example: regalia claim list"
        )
        {
            CreateList(session),
            CreateShow(session),
            ClaimCheckCommand.Create(session),
        };

    private static Command CreateList(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Command command = new("list", "The claims of the release.\n\nExample: regalia claim list --csv");
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            ClaimReport report = ClaimReport.All(LoadedRelease.Load(session, options, parsed).Release);
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreateShow(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string> id = new("ID") { Description = "Id of the claim: tripled-since-2015." };
        Command command = new("show", "Everything about one claim.\n\nExample: regalia claim show tripled-since-2015")
        {
            id,
        };
        options.AddRelease(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            ClaimReport report = ClaimReport.Of(loaded.Release, Find(loaded, parsed.GetValue(id)!));
            formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Claim Find(LoadedRelease loaded, string word) =>
        loaded.Release.Claims.FirstOrDefault(c => string.Equals(c.Id, word, StringComparison.OrdinalIgnoreCase))
        ?? throw new CommandException(
            ExitCodes.NotFound,
            $"\"{word}\": release {loaded.Release.Version} has no such claim"
                + (
                    Spelling.Nearest(word, loaded.Release.Claims.Select(c => c.Id)) is { } near
                        ? $"; did you mean {near}? "
                        : ". "
                )
                + "`regalia claim list` lists them all."
        );
}

using System.CommandLine;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data show</c>: the indicators of a release, or one of them for all countries.</summary>
internal static class DataShowCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var indicator = new Argument<string?>("indicator")
        {
            Description = "Id or short code (default: a list of all indicators).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "show",
            "An indicator for all countries: definition, goalposts with their reason, values with sources.\n\n"
                + "Example: regalia data show PRE_NCSI"
        )
        {
            indicator,
        };
        options.AddRelease(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            bool json = parsed.GetValue(options.Json);
            if (parsed.GetValue(indicator) is not { } word)
            {
                if (json)
                {
                    session.Out.WriteLine(IndicatorJson.WriteList(loaded.Release));
                }
                else
                {
                    ReleaseIndicatorTable.WriteList(session.Screen(), loaded.Release, loaded.Framework);
                }
                return ExitCodes.Done;
            }
            Indicator chosen = loaded.Indicator(word);
            var trails = EvidenceTrail.OfAll(loaded.Release, loaded.Framework, chosen);
            if (json)
            {
                session.Out.WriteLine(IndicatorJson.Write(loaded.Release, chosen, trails));
            }
            else
            {
                ReleaseIndicatorTable.Write(session.Screen(), loaded.Release, chosen, trails);
            }
            return ExitCodes.Done;
        });
        return command;
    }
}

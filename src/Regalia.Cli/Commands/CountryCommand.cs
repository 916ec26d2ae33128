using System.CommandLine;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Terminal;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia country show</c>: one country in full.</summary>
internal static class CountryCommand
{
    public static Command Create(Session session) =>
        new("country", "One country in full.\n\nExample: regalia country show BRA") { CreateShow(session) };

    private static Command CreateShow(Session session)
    {
        var options = new SharedOptions();
        var formats = new ReportFormats(options.Json);
        var country = new Argument<string>("ISO3") { Description = "The country." };
        var command = new Command(
            "show",
            "Label, scores, every indicator with its value, what drives the result, gaps and practices.\n\n"
                + "Example: regalia country show BRA\n"
                + "         regalia country show BRA --csv"
        )
        {
            country,
        };
        options.AddAssessment(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            AssessmentResult result = loaded.Assess(session, options, parsed);
            CountryAssessment assessment = result.Countries.First(c => c.Country == chosen);
            formats.Write(
                session,
                parsed,
                console => CountryProfile.Write(console, result, assessment),
                () => ProfileCsv.Of(result, assessment),
                () => AssessmentJson.WriteProfile(result, assessment)
            );
            return ExitCodes.Done;
        });
        return command;
    }
}

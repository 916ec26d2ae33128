using System.CommandLine;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Folders;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia assess</c>: the main job.</summary>
internal static class AssessCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var countries = new Argument<string[]>("ISO3")
        {
            Description = "Countries to show (default: all). All are always assessed together.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Also write a brief per country and a data bundle to this folder.",
            HelpName = "DIR",
        };
        var restricted = new Option<bool>("--include-restricted")
        {
            Description =
                "With --out: also write values whose publisher restricts passing them on; they are withheld otherwise.",
        };
        var command = new Command(
            "assess",
            "Assess the countries of a release: label with probability, scores with intervals, gaps.\n\n"
                + "Example: regalia assess BRA VNM --out out"
        )
        {
            countries,
            output,
            restricted,
        };
        SharedOptions.RefuseEmpty(output);
        options.AddAssessment(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Country[] chosen = [.. parsed.GetValue(countries)!.Select(loaded.Country).Distinct()];
            string? directory = parsed.GetValue(output);
            using OutFolder? folder = directory is null ? null : OutFolder.Prepare(directory);
            AssessmentResult result = loaded.Assess(session, options, parsed);
            CountryAssessment[] shown =
            [
                .. result.Countries.Where(c => chosen.Length == 0 || chosen.Contains(c.Country)),
            ];
            // Before anything is written, so that an interruption finds the old folder whole.
            AssessmentDifference? effect = Effect(session, options, parsed, loaded, result);
            if (folder is not null)
            {
                IReadOnlyList<Iso3> codes = [.. shown.Select(c => c.Country.Code)];
                folder.Write(AssessmentBundle.Files(result, codes, parsed.GetValue(restricted)), session.Cancellation);
                session.Error.WriteLine("regalia: wrote " + directory);
            }
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(AssessmentJson.Write(result, shown, effect));
            }
            else
            {
                AssessmentTable.Write(session.Screen(), result, shown);
                if (effect is not null)
                {
                    DifferenceTable.WriteEffect(session.Screen(), effect, shown, result);
                }
            }
            return ExitCodes.Done;
        });
        return command;
    }

    // What leaving evidence out changes is only seen beside the assessment of all evidence.
    private static AssessmentDifference? Effect(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        LoadedRelease loaded,
        AssessmentResult result
    )
    {
        if (result.Selection == EvidenceSelection.None)
        {
            return null;
        }
        AssessmentOptions all = options.Assessment(parsed) with { Selection = EvidenceSelection.None };
        return AssessmentDifference.Compare(
            Assessor.Assess(loaded.Release, loaded.Framework, all, session.Cancellation),
            result
        );
    }
}

using System.CommandLine;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Cli.Commands;

/// <summary>Which records a command takes.</summary>
internal static class FilterOption
{
    public static Option<string?> Create() =>
        new("--filter")
        {
            Description =
                "Take these records only, e.g. \"state and private and not espionage\", \"region:south-asia\", \"country:VNM,MYS\".",
            HelpName = "FILTER",
        };

    public static Option<string?> CreateBasis()
    {
        Option<string?> basis = new("--by-date")
        {
            Description =
                "A record falls into the year in which it started, or in which it became known (default: started, where the source gives starts).",
            HelpName = "started|disclosed",
        };
        basis.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("started" or "disclosed") and var word }])
            {
                result.AddError($"--by-date \"{word}\": expected started or disclosed.");
            }
        });
        return basis;
    }

    public static YearBasis Basis(string? word, RecordFacts facts) =>
        word switch
        {
            null => facts.UsualBasis,
            "disclosed" => YearBasis.Disclosed,
            _ => YearBasis.Started,
        };

    // The option's name says already that it is the filter.
    private static string Said(FilterException e) =>
        e.Message.StartsWith("Filter, ", StringComparison.Ordinal) ? e.Message["Filter, ".Length..] : e.Message;

    public static RecordFilter Parse(string? text, Classifier classifier)
    {
        try
        {
            return RecordFilter.Parse(text ?? "", classifier.Criteria);
        }
        catch (FilterException e)
        {
            throw new CommandException(ExitCodes.Usage, "--filter: " + Said(e));
        }
    }
}

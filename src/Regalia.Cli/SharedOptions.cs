using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Exposure;
using Regalia.Evidence;
using Regalia.Technology.Leadership;

namespace Regalia.Cli;

/// <summary>Options that several commands share, so that they mean the same everywhere.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = "Folder of another evidence release (default: the bundled one).",
            HelpName = "DIR",
        };

    public Option<bool> Unsealed { get; } =
        new("--unsealed")
        {
            Description =
                "Accept files that do not match their checksums; every output is marked \"modified release\".",
        };

    public Option<bool> Json { get; } = new("--json") { Description = "Write JSON instead of a table." };

    public Option<ulong?> Seed { get; } =
        new("--seed") { Description = "Seed of the draws (default: the framework's).", HelpName = "N" };

    public Option<int?> Draws { get; } =
        new("--draws") { Description = "Number of draws (default: the framework's).", HelpName = "N" };

    public Option<int?> Threads { get; } =
        new("--threads")
        {
            Description = "Threads at work (default: all cores). Never changes a digit.",
            HelpName = "N",
        };

    public Option<bool> VerifiedOnly { get; } =
        new("--verified-only") { Description = "Leave out values that nobody has checked at their source." };

    public Option<string> Licence { get; } =
        new("--licence")
        {
            Description =
                "open: leave out values whose publisher restricts their use (`assess` shows what that changes).",
            HelpName = "all|open",
            DefaultValueFactory = _ => "all",
        };

    public Option<string?> Incidents { get; } =
        new("--incidents")
        {
            Description = "Take threat from the records of this incident store instead of the release's own counts.",
            HelpName = "DIR",
        };

    public Option<string?> Technology { get; } =
        new("--technology")
        {
            Description =
                "Add two indicators of exposure from these results of `tech scan` or `tech merge`: technologies in the first five, credit.",
            HelpName = "DIR",
        };

    public Option<string?> TechnologyWindow { get; } =
        new("--technology-window")
        {
            Description =
                "With --technology: publication years counted together (default: the last five of the results).",
            HelpName = "FROM..TO",
        };

    public Option<bool> TechnologyDrafts { get; } =
        new("--technology-drafts")
        {
            Description = "With --technology: count technologies whose definitions are drafts too.",
        };

    public SharedOptions()
    {
        Licence.CompletionSources.Add("all", "open");
        Licence.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("all" or "open") and var word }])
            {
                result.AddError($"--licence \"{word}\": expected all or open.");
            }
        });
        RefuseEmpty(Data);
        RefuseEmpty(Incidents);
        RefuseEmpty(Technology);
        TechnologyWindow.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !YearWindow.TryParse(text, out _))
            {
                result.AddError(
                    $"--technology-window \"{text}\": expected years such as 2019..2023, {YearWindow.MaxLength} at most."
                );
            }
        });
        Seed.CustomParser = Seeds;
        Draws.CustomParser = result => WholeNumber(result, least: 1);
        Threads.CustomParser = result => WholeNumber(result, least: 1);
    }

    public void AddRelease(Command command)
    {
        command.Add(Data);
        command.Add(Unsealed);
    }

    public void AddAssessment(Command command)
    {
        AddRelease(command);
        command.Add(Seed);
        command.Add(Draws);
        command.Add(Threads);
        command.Add(VerifiedOnly);
        command.Add(Licence);
        command.Add(Incidents);
        command.Add(Technology);
        command.Add(TechnologyWindow);
        command.Add(TechnologyDrafts);
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(Technology) is null
                && (result.GetResult(TechnologyWindow) is { Implicit: false } || result.GetValue(TechnologyDrafts))
            )
            {
                result.AddError(
                    "--technology-window and --technology-drafts say how --technology counts: name its folder."
                );
            }
        });
    }

    /// <summary>An empty path is a script's forgotten variable, not a place.</summary>
    internal static void RefuseEmpty(Option<string?> path) =>
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{path.Name} \"\": expected a path.");
            }
        });

    /// <summary>An empty path is a script's forgotten variable, not a place.</summary>
    internal static void RefuseEmpty<T>(Argument<T> path) =>
        path.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{path.Name} \"\": expected a path.");
            }
        });

    // Parsers of our own: the library's name the .NET type, and the culture would choose the digits.
    internal static int? WholeNumber(ArgumentResult result, int least)
    {
        string word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least)
        {
            return number;
        }
        string from = least.ToString(CultureInfo.InvariantCulture);
        result.AddError($"{Name(result)} \"{word}\": expected a whole number from {from} to 2147483647.");
        return null;
    }

    private static ulong? Seeds(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
        {
            return seed;
        }
        result.AddError($"{Name(result)} \"{word}\": expected a whole number from 0 to 18446744073709551615.");
        return null;
    }

    private static string? Name(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name;

    public EvidenceSelection Selection(ParseResult parsed) =>
        new(parsed.GetValue(VerifiedOnly), string.Equals(parsed.GetValue(Licence), "open", StringComparison.Ordinal));

    /// <summary>What of the results of --technology counts.</summary>
    public ScanSelection Scan(ParseResult parsed) =>
        new()
        {
            Window = YearWindow.TryParse(parsed.GetValue(TechnologyWindow), out YearWindow window) ? window : null,
            WithDrafts = parsed.GetValue(TechnologyDrafts),
            Threads = parsed.GetValue(Threads),
        };

    public AssessmentOptions Assessment(ParseResult parsed, ProgressLine? progress = null, bool compare = false) =>
        new()
        {
            Seed = parsed.GetValue(Seed),
            Draws = parsed.GetValue(Draws),
            Threads = parsed.GetValue(Threads),
            Selection = Selection(parsed),
            Compare = compare,
            Progress = progress is null ? null : progress.Report,
        };
}

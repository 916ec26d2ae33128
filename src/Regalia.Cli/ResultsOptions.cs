using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Places;
using Regalia.Presentation.Technology;
using Regalia.Technology;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Cli;

/// <summary>Results of a scan, and how leadership is worked out from them, as options of a command.</summary>
internal sealed class ResultsOptions
{
    private readonly SharedOptions _shared = new();

    private readonly Option<string> _facts = new("--facts")
    {
        Description = "Results folder that `tech scan` or `tech merge` wrote.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _window = new("--window")
    {
        Description = "Publication years counted together: 2019..2023 (default: the last five of the results).",
        HelpName = "FROM..TO",
    };

    private readonly Option<string> _counting = new("--counting")
    {
        Description = "How works of several are counted (default: fractional).",
        HelpName = "fractional|whole",
        DefaultValueFactory = _ => "fractional",
    };

    private readonly Option<string> _top = new("--top")
    {
        Description = "Which top of the works by citations, in per cent (default: 10).",
        HelpName = "10|5|1",
        DefaultValueFactory = _ => "10",
    };

    private readonly Option<int?> _replicates = new("--replicates")
    {
        Description = "Bootstrap replicates behind the intervals; 0 for none (default: 1000).",
        HelpName = "N",
    };

    public ResultsOptions()
    {
        _facts.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--facts \"\": expected a path.");
            }
        });
        _window.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !YearWindow.TryParse(text, out _))
            {
                result.AddError(
                    $"--window \"{text}\": expected years such as 2019..2023, {YearWindow.MaxLength} at most."
                );
            }
        });
        OneOf(_counting, "fractional", "whole");
        OneOf(_top, "10", "5", "1");
        _replicates.CustomParser = result =>
        {
            int? number = SharedOptions.WholeNumber(result, least: 0);
            if (number > 100_000)
            {
                result.AddError("--replicates: expected 100000 at most.");
            }
            return number;
        };
    }

    public Option<bool> Json => _shared.Json;

    public void AddTo(Command command)
    {
        command.Add(_facts);
        command.Add(_window);
        command.Add(_counting);
        command.Add(_top);
        command.Add(_replicates);
        command.Add(_shared.Seed);
        command.Add(_shared.Threads);
    }

    /// <summary>Whether a window is named.</summary>
    public bool HasWindow(ParseResult parsed) => parsed.GetValue(_window) is not null;

    /// <summary>Opens the results for as long as an action takes.</summary>
    public int Run(ParseResult parsed, Func<TechnologyResults, int> action) => Opened(parsed.GetValue(_facts)!, action);

    /// <summary>What is made of a results folder.</summary>
    /// <exception cref="CommandException">There is none (3), or it is damaged (4).</exception>
    public static T Opened<T>(string folder, Func<TechnologyResults, T> action)
    {
        try
        {
            return action(TechnologyResults.Open(folder));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandException(ExitCodes.NotFound, e.Message);
        }
        catch (InvalidDataException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    /// <summary>How leadership is asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="replicates">Replicates where the command line does not say.</param>
    public LeadershipOptions Leadership(ParseResult parsed, int replicates = LeadershipOptions.DefaultReplicates) =>
        new()
        {
            Counting = string.Equals(parsed.GetValue(_counting), "whole", StringComparison.Ordinal)
                ? Counting.Whole
                : Counting.Fractional,
            Top = (TopPercent)int.Parse(parsed.GetValue(_top)!, NumberStyles.None, CultureInfo.InvariantCulture),
            Replicates = parsed.GetValue(_replicates) ?? replicates,
            Seed = parsed.GetValue(_shared.Seed) ?? 1,
            Threads = parsed.GetValue(_shared.Threads),
        };

    /// <summary>The window asked for; it must lie within the years of the results.</summary>
    public YearWindow Window(ParseResult parsed, TechnologyResults results)
    {
        if (results.Years.IsEmpty)
        {
            throw new CommandException(
                ExitCodes.NotFound,
                parsed.GetValue(_facts) + ": no work of any technology was found; there is nothing to rank"
            );
        }
        (int first, int last) = (results.Years[0], results.Years[^1]);
        if (parsed.GetValue(_window) is not { } text)
        {
            // A year that was not over when the snapshot was taken has half its works and hardly a citation.
            return YearWindow.EndingIn(results.AsOf is { } day ? Math.Clamp(day.Year - 1, first, last) : last);
        }
        _ = YearWindow.TryParse(text, out YearWindow window);
        return window.First >= first && window.Last <= last
            ? window
            : throw new CommandException(
                ExitCodes.NotFound,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--window {text}: {(window.First < first ? "begins before" : "ends after")} the data; the results have works of {first} to {last}"
                )
            );
    }

    /// <summary>Position of a technology by its id.</summary>
    public static int Technology(TechnologyResults results, string id)
    {
        for (int i = 0; i < results.Technologies.Length; i++)
        {
            if (string.Equals(results.Technologies[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        string? near = Spelling.Nearest(id, results.Technologies.Select(t => t.Id));
        throw new CommandException(
            ExitCodes.NotFound,
            $"technology \"{id}\": not in these results"
                + (near is null ? "; `tech rank` lists those that are" : $"; did you mean {near}?")
        );
    }

    /// <summary>The country of a code or name.</summary>
    public static CountryCode Country(string text)
    {
        CountryCode country = CountryNames.Find(text);
        if (!country.IsNone)
        {
            return country;
        }
        string? near = Spelling.Nearest(
            text,
            Gazetteer.All.Select(p => p.Name).Concat(Gazetteer.All.Select(p => p.Code.ToString()))
        );
        throw new CommandException(
            ExitCodes.NotFound,
            $"country \"{text}\": not known"
                + (near is null ? "; expected a code such as KOR or a name" : $"; did you mean {near}?")
        );
    }

    /// <summary>A group of one's own: <c>NAME=AUS,KOR</c>.</summary>
    public static CountryGroup Group(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] members = equals <= 0 ? [] : text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries);
        if (members.Length == 0 || members.Any(m => m.Length == 0))
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"--group \"{text}\": expected a name and its countries, such as PAIR=AUS,KOR"
            );
        }
        string name = text[..equals].Trim();
        ImmutableArray<CountryCode> countries = [.. members.Select(Country).Distinct().Order()];
        return new CountryGroup(name, name, countries, AsOf: null, Source: "");
    }

    private static void OneOf(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word, StringComparer.Ordinal))
            {
                result.AddError($"{option.Name} \"{word}\": expected {string.Join(", ", words)}.");
            }
        });
    }
}

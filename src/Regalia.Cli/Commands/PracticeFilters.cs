using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Faults;

namespace Regalia.Cli.Commands;

/// <summary>The options that say which practices are wanted.</summary>
internal sealed class PracticeFilters
{
    private readonly SharedOptions _options;
    private readonly Option<string[]> _jurisdictions = Several("--jurisdiction", "Whose: a country or group.", "CODE");
    private readonly Option<string?> _approach = Text(
        "--approach",
        "national-security, due-diligence, economic-security, …"
    );
    private readonly Option<string?> _category = Text("--category", "legislative, defensive or reactive.");
    private readonly Option<string?> _stage = Text("--stage", "prevent, deter, detect or recover.");
    private readonly Option<string?> _layer = Text(
        "--layer",
        "government, critical-infrastructure, ip-intensive or economy."
    );
    private readonly Option<string?> _gap = Text("--gap", "Indicator whose gap it closes, by id or short code.");
    private readonly Option<string?> _standing = Text("--standing", "in_force, ended, draft or unknown.");
    private readonly Option<string?> _provides = Text("--provides", "duty, service or right.");
    private readonly Option<string?> _actor = Text("--actor", "A text in the name of who runs it.");
    private readonly Option<int?> _since = Year("--since", "Begun in this year or later.");
    private readonly Option<int?> _until = Year("--until", "Begun in this year or before.");
    private readonly Option<string[]> _words = Several(
        "--words",
        "Texts that all stand in name, description or actor.",
        "WORD"
    );

    public PracticeFilters(SharedOptions options) => _options = options;

    public void AddTo(Command command)
    {
        foreach (
            Option option in (Option[])
                [
                    _jurisdictions,
                    _approach,
                    _category,
                    _stage,
                    _layer,
                    _gap,
                    _standing,
                    _provides,
                    _actor,
                    _since,
                    _until,
                    _words,
                    _options.VerifiedOnly,
                ]
        )
        {
            command.Add(option);
        }
    }

    /// <summary>The selection that the options name.</summary>
    /// <exception cref="CommandException">A word is not one of the release's, or the years are in the wrong order (2); no such jurisdiction or indicator (3).</exception>
    public PracticeSelection Read(LoadedRelease loaded, ParseResult parsed)
    {
        if (parsed.GetValue(_since) > parsed.GetValue(_until))
        {
            throw new CommandException(ExitCodes.Usage, "--since and --until: expected the earlier year first.");
        }
        return new()
        {
            Jurisdictions = [.. (parsed.GetValue(_jurisdictions) ?? []).Select(word => Jurisdiction(loaded, word))],
            Approach = Word(loaded, parsed, _approach, "approach"),
            Category = Word(loaded, parsed, _category, "category"),
            Stage = Word(loaded, parsed, _stage, "stages"),
            Layer = Word(loaded, parsed, _layer, "layers"),
            Gap = parsed.GetValue(_gap) is { } gap ? loaded.Indicator(gap).Id : null,
            Standing = Word(loaded, parsed, _standing, "standing"),
            Provides = Word(loaded, parsed, _provides, "provides"),
            Actor = parsed.GetValue(_actor),
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Words = [.. parsed.GetValue(_words) ?? []],
            VerifiedOnly = parsed.GetValue(_options.VerifiedOnly),
        };
    }

    /// <summary>The practice of an id, in any case.</summary>
    /// <exception cref="CommandException">There is no such practice (3); says which one may have been meant.</exception>
    public static Practice Practice(LoadedRelease loaded, string word)
    {
        ImmutableArray<Practice> all = loaded.Release.Practices;
        if (all.FirstOrDefault(p => string.Equals(p.Id, word, StringComparison.OrdinalIgnoreCase)) is { } practice)
        {
            return practice;
        }
        string? near = Spelling.Nearest(word, all.Select(p => p.Id));
        Practice? meant =
            all.FirstOrDefault(p => string.Equals(p.Id, near, StringComparison.Ordinal))
            ?? all.FirstOrDefault(p => word.Length > 3 && p.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        throw new CommandException(
            ExitCodes.NotFound,
            $"\"{word}\": release {loaded.Release.Version} has no such practice"
                + (meant is null ? ". " : $"; did you mean {meant.Id} ({meant.Name})? ")
                + "`regalia practice list` lists them all."
        );
    }

    private static string Jurisdiction(LoadedRelease loaded, string word)
    {
        (string Code, string Name)[] known =
        [
            .. loaded.Release.Countries.Select(c => (c.Code.ToString(), c.Name)),
            .. loaded.Release.Jurisdictions.Select(j => (j.Code, j.Name)),
        ];
        bool Is(string text) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
        if (known.FirstOrDefault(k => Is(k.Code) || Is(k.Name)).Code is { } code)
        {
            return code;
        }
        if (loaded.Release.Countries.FirstOrDefault(c => Is(c.Iso2)) is { } country)
        {
            return country.Code.ToString();
        }
        string? near = Spelling.Nearest(word, known.SelectMany(k => new[] { k.Code, k.Name }));
        throw new CommandException(
            ExitCodes.NotFound,
            $"--jurisdiction \"{word}\": release {loaded.Release.Version} has no such country or group"
                + (near is null ? ". " : $"; did you mean {near}? ")
                + "Practices it has of: "
                + string.Join(
                    ' ',
                    loaded
                        .Release.Practices.Select(p => p.Jurisdiction)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                )
                + "."
        );
    }

    private static string? Word(LoadedRelease loaded, ParseResult parsed, Option<string?> option, string column)
    {
        if (parsed.GetValue(option) is not { } word)
        {
            return null;
        }
        ImmutableArray<string> allowed = PracticeVocabulary.Of(loaded.Release, column);
        if (allowed.IsEmpty)
        {
            return word;
        }
        if (allowed.FirstOrDefault(a => string.Equals(a, word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }
        string? near = Spelling.Nearest(word, allowed);
        throw new CommandException(
            ExitCodes.Usage,
            $"{option.Name} \"{word}\": expected {string.Join(", ", allowed)}"
                + (near is null ? "." : $"; did you mean {near}?")
        );
    }

    private static Option<string?> Text(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "WORD" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{name} \"\": expected a word.");
            }
        });
        return option;
    }

    private static Option<int?> Year(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "YEAR",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };

    private static Option<string[]> Several(string name, string description, string form)
    {
        Option<string[]> option = new(name)
        {
            Description = description + " Several may be named.",
            HelpName = form,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{name} \"\": expected a word.");
            }
        });
        return option;
    }
}

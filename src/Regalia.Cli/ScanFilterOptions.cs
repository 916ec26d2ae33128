using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Technology.Scanning;

namespace Regalia.Cli;

/// <summary>Which records of a snapshot are searched, as options of a command.</summary>
internal sealed class ScanFilterOptions
{
    private static readonly ScanOptions Usual = new();

    private readonly Option<ImmutableArray<string>?> _types = new("--types")
    {
        Description = "Types of works searched, with commas (default: " + string.Join(',', Usual.Types) + ").",
        HelpName = "TYPE,…",
    };

    private readonly Option<(int From, int To)?> _years = new("--years")
    {
        Description = "Years of publication searched, both included (default: 2003.. without end).",
        HelpName = "2003..2025",
    };

    private readonly Option<bool> _findCountries = new("--find-countries")
    {
        Description = "Look for the country in the affiliation text of an author who has none.",
    };

    public ScanFilterOptions()
    {
        _types.CustomParser = Types;
        _years.CustomParser = Years;
    }

    public void AddTo(Command command)
    {
        command.Add(_types);
        command.Add(_years);
        command.Add(_findCountries);
    }

    public ScanOptions Read(ParseResult parsed)
    {
        (int from, int to) = parsed.GetValue(_years) ?? (Usual.FromYear, Usual.ToYear);
        return new ScanOptions
        {
            Types = parsed.GetValue(_types) ?? Usual.Types,
            FromYear = from,
            ToYear = to,
            FindsCountriesInText = parsed.GetValue(_findCountries),
        };
    }

    private static ImmutableArray<string>? Types(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        string[] types = word.Split(',', StringSplitOptions.TrimEntries);
        if (Array.TrueForAll(types, t => t.Length > 0 && t.All(c => char.IsAsciiLetterLower(c) || c == '-')))
        {
            return [.. types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
        result.AddError(
            $"--types \"{word}\": expected types in lower-case letters and hyphens, with commas between them, e.g. article,review."
        );
        return null;
    }

    private static (int From, int To)? Years(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (
            word.Split("..") is [var from, var to]
            && Year(from) is { } first
            && (to.Length == 0 ? Usual.ToYear : Year(to)) is { } last
            && first <= last
        )
        {
            return (first, last);
        }
        result.AddError($"--years \"{word}\": expected two years, the first not after the last, e.g. 2003..2025.");
        return null;
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year
            : null;
}

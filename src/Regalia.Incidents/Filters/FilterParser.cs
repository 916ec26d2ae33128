using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Filters;

/// <summary>Reads a filter from its text.</summary>
internal sealed class FilterParser
{
    private const int MostCharacters = 4_000;
    private const int MostLevels = 64;
    private static readonly string[] keys = ["country", "region", "level", "year"];
    private static readonly string[] joints = ["and", "or", "not"];

    private readonly IReadOnlyList<string> criteria;
    private readonly List<FilterToken> tokens;
    private int next;
    private int depth;

    public FilterParser(string text, IReadOnlyList<string> criteria)
    {
        this.criteria = criteria;
        if (text.Length > MostCharacters)
        {
            throw new FilterException("Filter: more than 4,000 characters; expected a shorter one; leave parts out");
        }

        tokens = FilterToken.All(text);
    }

    /// <summary>The whole filter.</summary>
    /// <exception cref="FilterException">It cannot be read.</exception>
    public FilterNode Read()
    {
        FilterNode root = Either();
        if (Current.Text is ")")
        {
            throw Fault(Current, "and, or, or the end", "take the bracket out, or open one before");
        }

        return Current.IsEnd ? root : throw Fault(Current, "and, or, or the end", "put and or or before it");
    }

    private FilterToken Current => tokens[next];

    private FilterNode Either()
    {
        List<FilterNode> parts = [Both()];
        while (Takes("or"))
        {
            parts.Add(Both());
        }

        return Conjunction.Of(parts, all: false);
    }

    private FilterNode Both()
    {
        List<FilterNode> parts = [Single()];
        while (Takes("and"))
        {
            parts.Add(Single());
        }

        return Conjunction.Of(parts, all: true);
    }

    private FilterNode Single()
    {
        if (++depth > MostLevels)
        {
            throw Fault(Current, "at most 64 brackets and nots inside one another", "write it flatter");
        }

        FilterToken token = Current;
        FilterNode part;
        if (Takes("not"))
        {
            part = new Negation(Single());
        }
        else if (Takes("("))
        {
            part = Either();
            if (!Takes(")"))
            {
                throw Fault(
                    Current,
                    Current.IsEnd
                        ? $"a closing bracket for the one at character {Digits(token.Start + 1)}"
                        : "and, or, or )",
                    Current.IsEnd ? "add it" : "put one of them before it"
                );
            }
        }
        else
        {
            part = Word(token);
            next++;
        }

        depth--;
        return part;
    }

    private bool Takes(string word)
    {
        bool taken = string.Equals(Current.Text, word, StringComparison.OrdinalIgnoreCase);
        next += taken ? 1 : 0;
        return taken;
    }

    private FilterNode Word(FilterToken token)
    {
        if (token.IsEnd || token.Text is ")" || joints.Contains(token.Text, StringComparer.OrdinalIgnoreCase))
        {
            throw Fault(token, "a word such as " + Words(), "put one here");
        }

        int colon = token.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return
                criteria.FirstOrDefault(c => string.Equals(c, token.Text, StringComparison.OrdinalIgnoreCase))
                    is string criterion
                ? new CriterionWord(criterion)
                : throw Unknown(token, [.. criteria, .. keys.Select(k => k + ":"), .. joints], Words());
        }

        string key = token.Text[..colon].ToLowerInvariant();
        if (!keys.Contains(key, StringComparer.Ordinal))
        {
            throw Unknown(token with { Text = token.Text[..colon] }, keys, "country:, region:, level: or year:");
        }

        List<FilterToken> values = token.Values(colon + 1);
        return key switch
        {
            "country" => new CountryWord(byRegion: false, Sorted(values.Select(Country))),
            "region" => new CountryWord(byRegion: true, Sorted(values.Select(Region))),
            "level" => new LevelWord([.. values.Select(Level).Distinct().Order()]),
            _ => new YearWord([.. values.Select(FilterYears.Read).Distinct().Order()]),
        };
    }

    private static string Country(FilterToken value) =>
        Gazetteer.Find(value.Text.ToUpperInvariant()) is { } place
            ? place.Code.ToString()
            : throw Unknown(
                value,
                Gazetteer.All.Select(p => p.Code.ToString()),
                "a country code of three letters, such as VNM"
            );

    private static string Region(FilterToken value) =>
        Gazetteer.Regions.FirstOrDefault(r => string.Equals(r, value.Text, StringComparison.OrdinalIgnoreCase))
        ?? throw Unknown(value, Gazetteer.Regions, "a region: " + string.Join(", ", Gazetteer.Regions));

    private static RecordLevel Level(FilterToken value) =>
        RecordLevelWords.Find(value.Text)
        ?? throw Unknown(value, RecordLevelWords.All, "a level: " + string.Join(", ", RecordLevelWords.All));

    private string Words() => string.Join(", ", criteria) + ", country:, region:, level:, year:";

    private static ImmutableArray<string> Sorted(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static FilterException Unknown(FilterToken token, IEnumerable<string> candidates, string expected) =>
        Fault(
            token,
            expected,
            Spelling.Nearest(token.Text, candidates) is string near ? $"did you mean {near}?" : "choose one of these"
        );

    private static FilterException Fault(FilterToken token, string expected, string mend) =>
        token.Fault(expected, mend);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Places;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>Reads a file of claims. The first fault ends the reading: one clear error with its line and column.</summary>
internal sealed class ClaimBookReader
{
    private readonly Dictionary<string, ImmutableArray<string>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ClaimReading>> readings = new(StringComparer.Ordinal);

    private ClaimBookReader() { }

    /// <summary>Reads the bytes of a file of claims.</summary>
    /// <exception cref="UnreadableFileException">It is none.</exception>
    public static ClaimBook Read(byte[] bytes, string file)
    {
        RulesMap root = RulesDocument.Root(bytes, file);
        ClaimBookReader reader = new();
        if (root.Optional("lists") is RulesValue lists)
        {
            reader.ReadLists(lists.Map());
        }

        RulesMap sets = root.Required("readings").Map();
        foreach (RulesValue name in sets.Names)
        {
            reader.readings.Add(name.Code(), reader.ReadReadings(sets.Required(name.Text())));
        }

        List<ClaimDefinition> claims = [];
        foreach (RulesValue item in root.Required("claims").Items())
        {
            RulesMap map = item.Map();
            ClaimDefinition claim = reader.ReadClaim(map);
            claims.Add(
                claims.Exists(c => string.Equals(c.Id, claim.Id, StringComparison.Ordinal))
                    ? throw map.Required("id").Fault("an id that no other claim has", "choose another")
                    : claim
            );
        }

        root.RefuseOthers();
        return new([.. claims]);
    }

    private void ReadLists(RulesMap map)
    {
        foreach (RulesValue name in map.Names)
        {
            RulesValue value = map.Required(name.Text());
            ImmutableArray<string> codes =
            [
                .. value
                    .Text()
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Order(StringComparer.Ordinal),
            ];
            if (
                codes.FirstOrDefault(c =>
                    !string.Equals(Gazetteer.Find(c)?.Code.ToString(), c, StringComparison.Ordinal)
                ) is
                { } unknown
            )
            {
                throw value.Fault("codes of countries in three capitals", "mend \"" + unknown + "\"");
            }

            lists.Add(name.Code(), codes);
        }
    }

    private ImmutableArray<ClaimReading> ReadReadings(RulesValue list)
    {
        List<ClaimReading> read = [];
        foreach (RulesValue item in list.Items())
        {
            RulesMap map = item.Map();
            ClaimReading reading = ReadReading(map);
            if (read.Exists(r => string.Equals(r.Id, reading.Id, StringComparison.Ordinal)))
            {
                throw map.Required("id").Fault("an id that no other reading has", "choose another");
            }

            read.Add(reading);
        }

        return [.. read.OrderBy(r => r.IsMain ? 0 : 1)];
    }

    private ClaimReading ReadReading(RulesMap map)
    {
        ClaimReading reading = new()
        {
            Id = map.Required("id").Code(),
            Words = map.Required("words").Text(),
            Filter = map.Required("filter").Text(),
            OrUnknown = map.Optional("or_unknown")?.Text(),
            Part = Part(map),
            CountsUnlocated = map.Optional("unlocated")?.OneOf(["counted"], "counted") is not null,
            Level = (ReadingLevel)Place(map, "level", ClaimTerms.Levels, "a level"),
            Basis = Place(map, "basis", ["usual", "started", "disclosed"], "a date") switch
            {
                1 => YearBasis.Started,
                2 => YearBasis.Disclosed,
                _ => null,
            },
            Years = Place(map, "years", ["1", "3"], "a number of years") == 1 ? 3 : 1,
            PlacesFromText = Place(map, "places", ["victims", "text"], "where places are taken from") == 1,
            After = map.Optional("after") is { } after && after.Text() is not "latest" ? Months(after) : null,
            IsMain = Place(map, "main", ["no", "yes"], "yes or no") == 1,
        };
        map.RefuseOthers();
        return reading;
    }

    private string? Part(RulesMap map)
    {
        if (map.Optional("in") is { } inside)
        {
            ImmutableArray<string> list = lists[inside.OneOf(lists.Keys, "a list")];
            return "country:"
                + string.Join(',', Gazetteer.All.Select(p => p.Code.ToString()).Except(list, StringComparer.Ordinal));
        }

        return map.Optional("not_in") is { } outside
            ? "not country:" + string.Join(',', lists[outside.OneOf(lists.Keys, "a list")])
            : map.Optional("part")?.Text();
    }

    private ClaimDefinition ReadClaim(RulesMap map)
    {
        var kind = (ClaimKind)Place(map, "kind", ClaimTerms.Kinds, "a kind", isNeeded: true);
        RulesValue set = map.Required("readings");
        ClaimDefinition claim = new()
        {
            Id = map.Required("id").Code(),
            Statement = map.Optional("statement")?.Text(),
            Kind = kind,
            Before = kind == ClaimKind.Rate ? Months(map.Required("before")) : Year(map.Required("from")),
            After = kind == ClaimKind.Rate ? null : Year(map.Required("to")),
            Claimed = kind switch
            {
                ClaimKind.Share => Number(map.Required("claimed_to")),
                ClaimKind.Ratio => Number(map.Required("claimed")),
                _ => null,
            },
            ClaimedBefore = kind == ClaimKind.Share ? Number(map.Required("claimed_from")) : null,
            Readings = readings[set.OneOf(readings.Keys, "a set of readings")],
        };
        map.RefuseOthers();
        return claim.Readings.All(r => r.Part is null == (kind != ClaimKind.Share))
            ? claim
            : throw set.Fault("readings with a part for a share, without one otherwise", "choose another set");
    }

    private static int Place(
        RulesMap map,
        string key,
        ImmutableArray<string> words,
        string what,
        bool isNeeded = false
    ) => (isNeeded ? map.Required(key) : map.Optional(key)) is { } value ? words.IndexOf(value.OneOf(words, what)) : 0;

    private static double Number(RulesValue value) =>
        double.TryParse(value.Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw value.Fault("a number such as 0.40", "write one");

    private static ClaimWindow Year(RulesValue value) =>
        Day(value.Text(), "yyyy") is { } day
            ? ClaimWindow.Years(day.Year, day.Year)
            : throw value.Fault("a year", "write it in four digits");

    private static ClaimWindow Months(RulesValue value)
    {
        string[] ends = value.Text().Split("..");
        return
            ends.Length == 2 && Day(ends[0], "yyyy-MM") is { } from && Day(ends[1], "yyyy-MM") is { } to && from <= to
            ? new(from, to.AddMonths(1).AddDays(-1))
            : throw value.Fault("months such as 2012-10..2015-09", "write them so, the earlier first");
    }

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}

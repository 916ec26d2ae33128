using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Linking;

/// <summary>Made-up events, every third told by a second source in other words; victims and common words recur in events that are not one.</summary>
internal static class ToldEvents
{
    private static readonly string[] Common =
    [
        "attackers",
        "data",
        "network",
        "company",
        "stole",
        "drawings",
        "employees",
        "customers",
        "published",
        "malware",
    ];

    /// <summary>The records of a source: <c>two</c> tells every third event, any other all.</summary>
    internal static ImmutableArray<IncidentRecord> Of(string source, int events) =>
        [
            .. Enumerable
                .Range(0, events)
                .Where(number => source != "two" || number % 3 == 0)
                .Select(number => Tell(source, number, source == "two" ? 1 : 0)),
        ];

    /// <summary>A source of given records.</summary>
    internal static IncidentSource Source(
        string name,
        IEnumerable<IncidentRecord> records,
        bool idsArePlaces = false
    ) =>
        GivenSource.Of(records.Select(static record => new ReadRecord(record))) with
        {
            Name = name,
            IdsArePlaces = idsArePlaces,
        };

    /// <summary>Records prepared for comparison.</summary>
    internal static ComparedRecord[] Prepared(IEnumerable<IncidentRecord> records)
    {
        ComparedRecords preparing = new();
        return [.. records.Select(preparing.Prepare)];
    }

    private static IncidentRecord Tell(string source, int number, int copy)
    {
        string name = Name(number * 7919);
        string victim = Name(number % 40 * 104_729) + " Works" + (copy == 0 ? " Ltd" : "");
        string filler = string.Join(
            ' ',
            Enumerable.Range(0, 8).Select(i => Common[((number * 3) + (i * (copy + 2))) % Common.Length])
        );
        string own = string.Join(
            ' ',
            Enumerable.Range(0, 7).Select(i => Name((number * 31) + ((i + copy) * 1_009)).ToLowerInvariant())
        );
        return new IncidentRecord
        {
            Source = source,
            Id = (number + 1).ToString(CultureInfo.InvariantCulture),
            Level = RecordLevel.Incident,
            Title = copy == 0 ? $"Intrusion {name} at {victim}" : $"{victim} hit by {name}",
            Summary = $"The tool {name} was found at {victim}; {filler}. {own}.",
            Dates =
            [
                new IncidentDate(DateKind.Started, new DateOnly(2010, 1, 1).AddDays(number * 5), DatePrecision.Day),
            ],
            Victims = [new Victim(victim, "Ruritania", Iso3.Parse("XRU"), [])],
        };
    }

    private static string Name(int number)
    {
        string[] syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "zu"];
        string digits = ((number % 99_991) + 100_000).ToString(CultureInfo.InvariantCulture);
        string name = string.Concat(digits.Select(digit => syllables[digit - '0']));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}

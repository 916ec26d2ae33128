using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Prepares records for comparison. For one thread; several may each have their own.</summary>
internal sealed class ComparedRecords
{
    // No source tells of older incidents; such years are slips of the pen (0203 for 2013).
    private const int FirstYear = 1980;

    private readonly RecordWords words = new();
    private readonly SortedSet<ulong> keys = [];

    /// <summary>Prepares one record.</summary>
    internal ComparedRecord Prepare(IncidentRecord record)
    {
        words.Clear();
        words.AddTitle(record.Title);
        words.AddText(record.Summary);
        int listed = 0;
        foreach (Victim victim in record.Victims)
        {
            words.AddVictim(victim.Name);
            listed += victim.Name is { } name ? ListedNames.Count(name) : 0;
        }
        uint[] ascending = words.Ascending();
        return new ComparedRecord
        {
            Level = record.Level,
            Source = string.Intern(record.Source),
            Words = ascending,
            Times = words.Times(out WordMarks[] marks),
            Marks = marks,
            VictimWords = words.VictimWords(),
            VictimNames = words.VictimNames(out ushort[] ends),
            VictimNameEnds = ends,
            Addresses = Keys(record.References, AddressKey.Of),
            Victims = Keys(record.Victims.Select(victim => victim.Name), NameKey.Of),
            Actors = Actors(record),
            Countries = Places(record.Victims.Select(victim => victim.Country)),
            Sponsors = Places(record.Attributions.Select(said => said.Country)),
            Dates =
            [
                .. record
                    .Dates.Where(date => date.Kind != DateKind.Recorded && date.Year >= FirstYear)
                    .Select(DayInterval.Of),
            ],
            ListedVictims = Math.Max(1, Math.Max(listed, record.Victims.Length)),
            WordsOfMany = words.Many,
            NamesKindOfVictim = words.NamesKind,
            NamedVictims = record.Victims.Count(victim => !string.IsNullOrWhiteSpace(victim.Name)),
        };
    }

    private ulong[] Keys(IEnumerable<string?> texts, Func<string, ulong> key)
    {
        keys.Clear();
        foreach (string? text in texts)
        {
            if (text is not null && key(text) is not 0 and ulong made)
            {
                _ = keys.Add(made);
            }
        }
        return [.. keys];
    }

    private static ulong[] Actors(IncidentRecord record) =>
        [
            .. record
                .Attributions.SelectMany(said => said.Initiators)
                .Concat(record.Aliases.SelectMany(said => new[] { said.Name, said.Alias }))
                .SelectMany(ActorKeys.Of)
                .Distinct()
                .Order(),
        ];

    private static ushort[] Places(IEnumerable<Iso3?> countries) =>
        [.. countries.OfType<Iso3>().Select(CountryNumber.Of).Distinct().Order()];
}

using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Claims;

/// <summary>
/// Places as a reader of the whole record finds them: countries of the victims, and countries and parts of the world that title or
/// text name, but for the countries of those held responsible, since texts name these too.
/// </summary>
internal static class ClaimPlaces
{
    /// <summary>The facts with the places of some records taken from their texts as well.</summary>
    /// <param name="facts">The facts; they stay as they are.</param>
    /// <param name="records">The records with their positions.</param>
    public static RecordFacts WithText(RecordFacts facts, IEnumerable<(int Position, IncidentRecord Record)> records)
    {
        List<string> lists = [.. facts.CountryLists];
        Dictionary<string, int> at = lists
            .Select(static (list, place) => (list, place))
            .ToDictionary(static pair => pair.list, static pair => pair.place, StringComparer.Ordinal);
        int[] listOf = [.. facts.CountryListOf];
        foreach ((int position, IncidentRecord record) in records)
        {
            string list = Places(lists[listOf[position]], record);
            if (!at.TryGetValue(list, out int place))
            {
                place = lists.Count;
                lists.Add(list);
                at.Add(list, place);
            }
            listOf[position] = place;
        }
        return new RecordFacts
        {
            Snapshot = facts.Snapshot,
            RulesDigest = facts.RulesDigest,
            IdReading = () => facts.Ids,
            Levels = facts.Levels,
            StartYears = facts.StartYears,
            DisclosureYears = facts.DisclosureYears,
            Judgements = facts.Judgements,
            Criteria = facts.Criteria,
            CountryLists = [.. lists],
            CountryListOf = [.. listOf],
        };
    }

    private static string Places(string victims, IncidentRecord record)
    {
        string text = record.Title + "\n" + record.Summary;
        ImmutableHashSet<string> responsible =
        [
            .. record.Attributions.Select(a => a.Country?.ToString()).OfType<string>(),
        ];
        return string.Join(
            ';',
            victims
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Concat(
                    CountryMentions
                        .Find(text)
                        .Select(mention => mention.Place.Code.ToString())
                        .Where(code => !responsible.Contains(code))
                )
                .Concat(RegionMentions.Find(text))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }
}

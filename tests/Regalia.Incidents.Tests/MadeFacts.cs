using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests;

/// <summary>Facts made of records, or of columns, without a store.</summary>
internal static class MadeFacts
{
    public static IncidentSource Source(string name, RecordLevel level = RecordLevel.Incident) =>
        new(
            name,
            "A made-up source",
            "Nobody",
            Address: null,
            level,
            "Counts what somebody wrote down.",
            "Dates are those of writing.",
            "none stated",
            MayBePassedOn: false,
            () => throw new NotSupportedException("made up")
        );

    public static Snapshot Snapshot(string source, string vintage, int records = 0) =>
        new(Source(source), vintage, new string('0', 64), "made.csv", 1, records, 0, DateTimeOffset.UnixEpoch);

    public static RecordFacts Of(
        IReadOnlyList<IncidentRecord> records,
        Classifier classifier,
        string source,
        string vintage
    )
    {
        Judgement[] judgements = new Judgement[records.Count * classifier.Criteria.Length];
        Judgement[] one = new Judgement[classifier.Criteria.Length];
        List<string> lists = [];
        Dictionary<string, int> at = new(StringComparer.Ordinal);
        int[] listOf = new int[records.Count];
        for (int i = 0; i < records.Count; i++)
        {
            classifier.Judge(records[i], one);
            for (int c = 0; c < one.Length; c++)
            {
                judgements[(c * records.Count) + i] = one[c];
            }

            string list = string.Join(
                ';',
                records[i]
                    .Victims.Select(v => v.Country)
                    .OfType<Iso3>()
                    .Select(c => c.ToString())
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            );
            if (!at.TryGetValue(list, out int place))
            {
                place = lists.Count;
                lists.Add(list);
                at.Add(list, place);
            }

            listOf[i] = place;
        }

        return new RecordFacts
        {
            Snapshot = Snapshot(source, vintage, records.Count),
            RulesDigest = classifier.RulesDigest,
            Ids = [.. records.Select(r => r.Id)],
            Levels = [.. records.Select(r => r.Level)],
            StartYears = [.. records.Select(r => (short)(r.Date(DateKind.Started)?.Year ?? 0))],
            DisclosureYears =
            [
                .. records.Select(r => (short)((r.Date(DateKind.Disclosed) ?? r.Date(DateKind.Reported))?.Year ?? 0)),
            ],
            Judgements = [.. judgements],
            Criteria = classifier.Criteria,
            CountryLists = [.. lists],
            CountryListOf = [.. listOf],
        };
    }

    /// <summary>Facts of rows: start year, countries, level, judgements of "state" and "private".</summary>
    public static RecordFacts Of(
        string vintage,
        params IReadOnlyList<(int Year, string Countries, RecordLevel Level, Judgement State, Judgement Private)> rows
    )
    {
        ImmutableArray<string> lists = [.. rows.Select(r => r.Countries).Distinct(StringComparer.Ordinal)];
        return new RecordFacts
        {
            Snapshot = Snapshot("made", vintage, rows.Count),
            RulesDigest = new string('1', 64),
            Ids = [.. rows.Select((_, i) => "r" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Levels = [.. rows.Select(r => r.Level)],
            StartYears = [.. rows.Select(r => (short)r.Year)],
            DisclosureYears = [.. rows.Select(r => (short)(r.Year == 0 ? 0 : r.Year + 1))],
            Judgements = [.. rows.Select(r => r.State), .. rows.Select(r => r.Private)],
            Criteria = ["state", "private"],
            CountryLists = lists,
            CountryListOf = [.. rows.Select(r => lists.IndexOf(r.Countries))],
        };
    }
}

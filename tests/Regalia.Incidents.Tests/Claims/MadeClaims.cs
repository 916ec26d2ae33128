using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Claims;

/// <summary>Sources of rows with a year, victim countries and two judgements, and claims on them.</summary>
internal sealed class MadeClaims
{
    private readonly List<(RecordFacts Facts, IReadOnlyList<IncidentRecord> Records)> sources = [];

    /// <summary>A row: when, where (codes joined by ";"), whether a state is behind it; the victim is private.</summary>
    internal readonly record struct Row(string? Date, string Countries = "", Judgement State = Judgement.Yes)
    {
        internal RecordLevel Level { get; init; } = RecordLevel.Incident;
    }

    internal static IEnumerable<Row> Times(int count, string date, string countries = "") =>
        Enumerable.Repeat(new Row(date, countries), count);

    internal MadeClaims With(string source, string vintage, params IEnumerable<Row> given) =>
        With(MadeFacts.Source(source), vintage, given);

    internal MadeClaims With(IncidentSource source, string vintage, params IEnumerable<Row> given)
    {
        Row[] rows = [.. given];
        ImmutableArray<string> lists = [.. rows.Select(r => r.Countries).Distinct()];
        IncidentRecord[] records =
        [
            .. rows.Select(
                (row, i) =>
                    new IncidentRecord
                    {
                        Source = source.Name,
                        Id = i.ToString(CultureInfo.InvariantCulture),
                        Level = row.Level,
                        Dates = row.Date is null ? [] : [Date(row.Date)],
                    }
            ),
        ];
        sources.Add(
            (
                new RecordFacts
                {
                    Snapshot = new(
                        source,
                        vintage,
                        new string('0', 64),
                        "made.csv",
                        1,
                        rows.Length,
                        0,
                        DateTimeOffset.UnixEpoch
                    ),
                    RulesDigest = new string('1', 64),
                    Ids = [.. records.Select(r => r.Id)],
                    Levels = [.. records.Select(r => r.Level)],
                    StartYears = [.. records.Select(r => (short)(r.Date(DateKind.Started)?.Year ?? 0))],
                    DisclosureYears = [.. records.Select(_ => (short)0)],
                    Judgements = [.. rows.Select(r => r.State), .. rows.Select(_ => Judgement.Yes)],
                    Criteria = ["state", "private"],
                    CountryLists = lists,
                    CountryListOf = [.. rows.Select(r => lists.IndexOf(r.Countries))],
                },
                records
            )
        );
        return this;
    }

    internal ClaimCheck Check(params IEnumerable<(int First, int Second)> same) => Check(isLinked: false, same);

    internal ClaimCheck Linked(params IEnumerable<(int First, int Second)> same) => Check(isLinked: true, same);

    internal static ClaimDefinition Ratio(double claimed, ClaimReading reading) =>
        new()
        {
            Id = "made-up",
            Kind = ClaimKind.Ratio,
            Before = ClaimWindow.Years(2015, 2015),
            After = ClaimWindow.Years(2020, 2020),
            Claimed = claimed,
            Readings = [reading],
        };

    internal static ClaimDefinition Share(ClaimReading reading) =>
        new()
        {
            Id = "made-up",
            Kind = ClaimKind.Share,
            Before = ClaimWindow.Years(2015, 2015),
            After = ClaimWindow.Years(2020, 2020),
            ClaimedBefore = 0.4,
            Claimed = 0.6,
            Readings = [reading with { Part = "country:NZL" }],
        };

    internal static ClaimDefinition Rate(params ImmutableArray<ClaimReading> readings) =>
        new()
        {
            Id = "made-up",
            Kind = ClaimKind.Rate,
            Before = new(new(2012, 10, 1), new(2015, 9, 30)),
            Readings = readings,
        };

    internal static ClaimReading Plain { get; } =
        new()
        {
            Id = "made-up",
            Words = "what is made up",
            Filter = "state and private",
            IsMain = true,
        };

    private ClaimCheck Check(bool isLinked, IEnumerable<(int First, int Second)> same) =>
        new(
            [.. sources.Select(s => s.Facts.Snapshot)],
            snapshot => sources.Single(s => s.Facts.Snapshot == snapshot).Facts,
            new(
                (snapshot, positions) =>
                    positions.Select(i => sources.Single(s => s.Facts.Snapshot == snapshot).Records[i])
            ),
            isLinked
                ? new LinkedRecords
                {
                    Snapshots = [.. sources.Select(s => s.Facts.Snapshot)],
                    Records = [.. sources.SelectMany(s => s.Records).Select(r => new RecordReference(r.Source, r.Id))],
                    Links =
                    [
                        .. same.Select(pair => new RecordLink(
                            pair.First,
                            pair.Second,
                            LinkRelation.Same,
                            FirstIsWhole: false,
                            .95,
                            Decided: false
                        )),
                    ],
                    Compared = 0,
                    ModelDigest = "",
                }
                : null
        );

    private static IncidentDate Date(string text)
    {
        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        int parts = text.Count(c => c == '-');
        return new(
            DateKind.Started,
            DateOnly.ParseExact(text, formats[parts], CultureInfo.InvariantCulture),
            (DatePrecision)parts
        );
    }
}

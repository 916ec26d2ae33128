using System.Collections.Concurrent;
using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Claims;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// An incident store as many readers at once see it: what counting needs is read once, and every list and every count on a page
/// comes from it.
/// </summary>
public sealed class IncidentArchive
{
    private readonly IncidentStore store;

    private readonly ConcurrentDictionary<string, Lazy<RecordFacts>> _facts = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<RecordMarks>> _marks = new(StringComparer.Ordinal);

    /// <summary>Opens it.</summary>
    /// <param name="store">The store; it must stay open.</param>
    /// <param name="classifier">The rules.</param>
    /// <param name="decisions">What people decided on links; null for nothing.</param>
    public IncidentArchive(IncidentStore store, Classifier classifier, DecisionFile? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(classifier);
        this.store = store;
        Classifier = classifier;
        Snapshots = store.Snapshots;
        Cases = new CaseArchive(store, this, decisions ?? DecisionFile.None);
        Claims = new ClaimArchive(store, classifier, decisions ?? DecisionFile.None);
    }

    /// <summary>The snapshots when it was opened; one imported later is there after the next start.</summary>
    public ImmutableArray<Snapshot> Snapshots { get; }

    /// <summary>Its records, linked across sources.</summary>
    public CaseArchive Cases { get; }

    /// <summary>What its records make of published claims.</summary>
    public ClaimArchive Claims { get; }

    /// <summary>What is shown first: the latest snapshot whose records are incidents, else the first of all.</summary>
    public Snapshot First => Snapshots.LastOrDefault(s => s.Source.Level == RecordLevel.Incident) ?? Snapshots[0];

    /// <summary>The rules.</summary>
    public Classifier Classifier { get; }

    /// <summary>A snapshot by <c>cfr@2023-02</c> or <c>cfr</c> (its latest); null if there is none.</summary>
    public Snapshot? Find(string name) =>
        Snapshots.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal))
        ?? Snapshots.LastOrDefault(s => string.Equals(s.Source.Name, name, StringComparison.Ordinal));

    /// <summary>What counting needs of a snapshot.</summary>
    public RecordFacts Facts(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return _facts
            .GetOrAdd(
                snapshot.Name,
                // Facts are made at the first question; two that ask at once wait for one making.
                _ => new Lazy<RecordFacts>(() => store.Facts(snapshot, Classifier))
            )
            .Value;
    }

    /// <summary>What timeline and matrix need of a snapshot; read from its records at the first question.</summary>
    public RecordMarks Marks(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return _marks
            .GetOrAdd(
                snapshot.Name,
                // A reading that failed is tried again: a lost file may be put back.
                _ => new Lazy<RecordMarks>(
                    () => RecordMarks.Of(store.Records(snapshot)),
                    LazyThreadSafetyMode.PublicationOnly
                )
            )
            .Value;
    }

    /// <summary>What a filter says of the records of a snapshot, narrowed.</summary>
    /// <exception cref="FilterException">The filter cannot be read.</exception>
    public Judgement[] Judge(Snapshot snapshot, string filter, YearBasis basis, RecordNarrowing narrowing)
    {
        ArgumentNullException.ThrowIfNull(narrowing);
        Judgement[] judged = Filter(filter).Judge(Facts(snapshot), basis);
        if (!narrowing.IsNothing)
        {
            narrowing.Narrow(Marks(snapshot), judged, basis);
        }
        return judged;
    }

    /// <summary>A filter over the criteria of the rules.</summary>
    /// <exception cref="FilterException">It cannot be read.</exception>
    public RecordFilter Filter(string text) => RecordFilter.Parse(text, Classifier.Criteria);

    /// <summary>
    /// A trend over one snapshot. Where no level is asked for, that of most of its records is counted; vintages of the source give the
    /// correction for late records.
    /// </summary>
    public TrendQuery Query(
        Snapshot snapshot,
        RecordLevel? level,
        RecordFilter filter,
        TrendGroup group,
        YearBasis basis,
        bool isCorrected
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var query = new TrendQuery
        {
            Level = level ?? Levels(snapshot).Select(l => (RecordLevel?)l.Level).FirstOrDefault(),
            Filter = filter,
            By = new TrendAxes(ByYear: true, group),
            Basis = basis,
        };
        return isCorrected ? query with { Lag = ReportingLag.Of(snapshot, Snapshots, Facts, query) } : query;
    }

    /// <summary>The first year of which records of a snapshot are still coming in; null where that cannot be said.</summary>
    public int? IncompleteFrom(Snapshot snapshot, YearBasis basis)
    {
        RecordFacts facts = Facts(snapshot);
        return facts.Count == 0
            ? null
            : Trend
                .Count(
                    facts,
                    Query(snapshot, level: null, RecordFilter.Everything, TrendGroup.Whole, basis, isCorrected: false)
                )
                .IncompleteFrom;
    }

    /// <summary>What the records of a snapshot stand for, with their numbers, most first.</summary>
    public ImmutableArray<(RecordLevel Level, int Records)> Levels(Snapshot snapshot) =>
        [
            .. Facts(snapshot)
                .Levels.CountBy(l => l)
                .OrderByDescending(l => l.Value)
                .ThenBy(l => l.Key)
                .Select(l => (l.Key, l.Value)),
        ];

    /// <summary>One record; null if there is none.</summary>
    public IncidentRecord? Record(Snapshot snapshot, string id) => store.Record(snapshot, id);

    /// <summary>Some records that a filter takes, in the order of the snapshot; no others are read.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="judged">What the filter says of each of its records.</param>
    /// <param name="skip">How many to leave out first.</param>
    /// <param name="take">How many at most.</param>
    public ImmutableArray<RecordRow> Rows(
        Snapshot snapshot,
        IReadOnlyList<Judgement> judged,
        int skip = 0,
        int take = int.MaxValue
    )
    {
        RecordFacts facts = Facts(snapshot);
        int[] positions =
        [
            .. Enumerable.Range(0, judged.Count).Where(i => judged[i] == Judgement.Yes).Skip(skip).Take(take),
        ];
        return
        [
            .. store
                .Records(snapshot, positions)
                .Select((record, i) => new RecordRow(record, facts.JudgementsOf(positions[i]))),
        ];
    }
}

using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Claims;

/// <summary>Tests claims against all snapshots of a store: before linking, and after it where links are given.</summary>
public sealed class ClaimCheck
{
    private readonly ImmutableArray<Snapshot> snapshots;
    private readonly Func<Snapshot, RecordFacts> facts;
    private readonly ClaimRecords records;
    private readonly LinkedRecords? linked;
    private readonly ImmutableArray<int> cases;

    /// <summary>Prepares it.</summary>
    /// <param name="store">The store; all its snapshots are asked.</param>
    /// <param name="classifier">The rules by which records are judged.</param>
    /// <param name="linked">Links among the latest snapshots; null to count before linking only.</param>
    public ClaimCheck(IncidentStore store, Classifier classifier, LinkedRecords? linked = null)
        : this(
            Given(store).Snapshots,
            snapshot => store.Facts(snapshot, classifier),
            new((snapshot, positions) => store.Records(snapshot, positions)),
            linked
        ) { }

    internal ClaimCheck(
        ImmutableArray<Snapshot> snapshots,
        Func<Snapshot, RecordFacts> facts,
        ClaimRecords records,
        LinkedRecords? linked
    )
    {
        this.snapshots = snapshots;
        this.facts = facts;
        this.records = records;
        this.linked = linked;
        cases = linked is null ? [] : CaseRepository.Group(linked);
    }

    /// <summary>Tests a claim: by reading, the main ones first; of each reading each snapshot, then cases, then all sources.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="mainOnly">Whether to leave out readings that are not main ones.</param>
    /// <exception cref="StoreException">A snapshot was lost or damaged.</exception>
    public ImmutableArray<ClaimFinding> Run(ClaimDefinition claim, bool mainOnly = false)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return [.. claim.Readings.Where(r => r.IsMain || !mainOnly).SelectMany(reading => Run(claim, reading))];
    }

    private IEnumerable<ClaimFinding> Run(ClaimDefinition claim, ClaimReading reading)
    {
        foreach (Snapshot snapshot in snapshots)
        {
            yield return One(claim, reading, ClaimScope.AsRecorded, snapshot, 0);
        }
        if (linked is null)
        {
            yield break;
        }
        int start = 0;
        foreach (Snapshot snapshot in linked.Snapshots)
        {
            yield return One(claim, reading, ClaimScope.EachCaseOnce, snapshot, start);
            start += snapshot.Records;
        }
        // All sources together hold levels that tell of events; readings that differ in the level only would be the same again.
        if (reading.Level == ReadingLevel.Incident)
        {
            yield return All(claim, reading, linked);
        }
    }

    private ClaimFinding One(
        ClaimDefinition claim,
        ClaimReading reading,
        ClaimScope scope,
        Snapshot snapshot,
        int start
    )
    {
        ClaimSample sample;
        try
        {
            sample = new(facts(snapshot), reading, Levels(reading, snapshot), records);
        }
        catch (FilterException e)
        {
            return Cannot(claim, reading, scope, [snapshot.Name], "the rules do not judge it: " + e.Message);
        }
        ClaimWindow first = claim.First(reading);
        if (ClaimCoverage.Missing(sample, reading, first, claim.Second(reading)) is { } missing)
        {
            return Cannot(claim, reading, scope, [snapshot.Name], missing);
        }
        ClaimWindow second = claim.Second(reading) ?? sample.Latest(first.Months)!.Value;
        bool byMonth = claim.Kind == ClaimKind.Rate;
        List<CountedRow> rows =
            scope == ClaimScope.AsRecorded ? sample.Rows(byMonth) : Cases([(sample, start)], byMonth);
        return Finding(claim, reading, scope, [sample], rows, first, second);
    }

    private ClaimFinding All(ClaimDefinition claim, ClaimReading reading, LinkedRecords set)
    {
        ClaimWindow first = claim.First(reading);
        List<(ClaimSample Sample, int Start)> samples = [];
        int start = 0;
        foreach (Snapshot snapshot in set.Snapshots)
        {
            ClaimSample? sample = null;
            try
            {
                // Reports, victims and incidents all tell of an event; that it is one event is what the links say.
                sample = new(facts(snapshot), reading, static level => level <= RecordLevel.Incident, records);
            }
            catch (FilterException)
            {
                // The source's own line says so.
            }
            if (sample is not null && ClaimCoverage.Missing(sample, reading, first, claim.Second(reading)) is null)
            {
                samples.Add((sample, start));
            }
            start += snapshot.Records;
        }
        if (samples.Count < 2)
        {
            return Cannot(
                claim,
                reading,
                ClaimScope.AllSources,
                [.. samples.Select(s => s.Sample.Snapshot.Name)],
                "fewer than two sources of the store cover both ends"
            );
        }
        // The latest months that all of them cover: those of the one that ends first.
        ClaimWindow second =
            claim.Second(reading) ?? samples.Select(s => s.Sample.Latest(first.Months)!.Value).MinBy(w => w.To);
        return Finding(
            claim,
            reading,
            ClaimScope.AllSources,
            [.. samples.Select(s => s.Sample)],
            Cases(samples, claim.Kind == ClaimKind.Rate),
            first,
            second
        );
    }

    // For dates by month records are read, so that only cases are looked at of which a record is taken.
    private List<CountedRow> Cases(List<(ClaimSample Sample, int Start)> samples, bool byMonth)
    {
        HashSet<int>? wanted = byMonth
            ? [.. samples.SelectMany(s => s.Sample.CasesTaken(cases.Slice(s.Start, s.Sample.Snapshot.Records)))]
            : null;
        return ClaimCounting.Cases(
            samples.SelectMany(s =>
                s.Sample.RowsOfCases(cases.AsSpan().Slice(s.Start, s.Sample.Snapshot.Records), wanted, byMonth)
            )
        );
    }

    private static ClaimFinding Finding(
        ClaimDefinition claim,
        ClaimReading reading,
        ClaimScope scope,
        ImmutableArray<ClaimSample> samples,
        List<CountedRow> rows,
        ClaimWindow first,
        ClaimWindow second
    )
    {
        ClaimCount before = ClaimCounting.Count(rows, first, claim.Kind, reading.CountsUnlocated);
        ClaimCount after = ClaimCounting.Count(rows, second, claim.Kind, reading.CountsUnlocated);
        bool isIncomplete = samples.Any(s => s.IncompleteFrom <= second.To.Year);
        ClaimJudgement judged = ClaimJudging.Judge(claim, before, after, isIncomplete);
        return new()
        {
            Claim = claim,
            Reading = reading,
            Scope = scope,
            Snapshots = [.. samples.Select(s => s.Snapshot.Name)],
            First = before,
            Second = after,
            Value = judged.Value,
            Lower = judged.Lower,
            Upper = judged.Upper,
            Verdict = judged.Verdict,
            Why = judged.Why,
            Cautions =
            [
                .. samples
                    .SelectMany(s => ClaimCoverage.Cautions(s, reading, before, after))
                    .Concat(samples is [var only] ? ClaimCoverage.Whole(only, before, after) : [])
                    .Concat(scope == ClaimScope.AllSources ? [ClaimCoverage.MixedUnits] : [])
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static ClaimFinding Cannot(
        ClaimDefinition claim,
        ClaimReading reading,
        ClaimScope scope,
        ImmutableArray<string> names,
        string why
    ) =>
        new()
        {
            Claim = claim,
            Reading = reading,
            Scope = scope,
            Snapshots = names,
            Verdict = ClaimVerdict.CannotBeChecked,
            Why = why,
            Cautions = [],
        };

    private static Func<RecordLevel, bool> Levels(ClaimReading reading, Snapshot snapshot) =>
        reading.Level switch
        {
            ReadingLevel.Incident => static level => level == RecordLevel.Incident,
            ReadingLevel.Own => level => level == snapshot.Source.Level,
            _ => static _ => true,
        };

    private static IncidentStore Given(IncidentStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store;
    }
}

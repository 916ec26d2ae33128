using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Assessment.Threat;

/// <summary>
/// Incident counts of a release, counted anew from the records of a store: state-sponsored incidents on private entities, by
/// country of a victim and year, and how many of them are espionage.
/// </summary>
/// <remarks>
/// A tabulation of the framework (<c>cfr-2023-02</c>) is counted in the snapshot of the same source and vintage
/// (<c>cfr@2023-02</c>), or else in the latest vintage of that source; a tabulation whose source the store lacks has no counts,
/// and the others carry its weight. Counted are records of the source's own level of which the rules say yes to both criteria;
/// where they say unknown, a record is not counted. A record with victims in several countries counts in each. A year that the
/// snapshot covers and in which nothing was counted is a zero. Snapshots are never added to one another.
/// </remarks>
public static class StoredIncidents
{
    private const string Wanted = "state and private";
    private const string Espionage = "espionage";

    /// <summary>The release with counts of the store in place of its own.</summary>
    /// <param name="release">The release.</param>
    /// <param name="assumptions">The tabulations that threat is estimated from.</param>
    /// <param name="store">The store.</param>
    /// <param name="classifier">The rules.</param>
    /// <exception cref="StoreException">The store has no snapshot of any tabulation, or one is damaged.</exception>
    public static EvidenceRelease Count(
        EvidenceRelease release,
        ThreatAssumptions assumptions,
        IncidentStore store,
        Classifier classifier
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(classifier);
        var counts = ImmutableArray.CreateBuilder<IncidentCount>();
        var incidents = ImmutableArray.CreateBuilder<CountedIncident>();
        var from = ImmutableArray.CreateBuilder<string>();
        foreach (IncidentWindow window in assumptions.Windows.DistinctBy(w => w.SourceId, StringComparer.Ordinal))
        {
            if (SnapshotOf(store, window.SourceId) is not { } snapshot)
            {
                continue;
            }
            RecordFacts facts = store.Facts(snapshot, classifier);
            CountedIncident[] counted = [.. Counted(release, window, facts, classifier)];
            incidents.AddRange(counted);
            counts.AddRange(Tabulate(release, window, facts, counted));
            from.Add(snapshot.Name + " (sha256 " + snapshot.Digest[..12] + ")");
        }
        if (from.Count == 0)
        {
            throw new StoreException(
                "The incident store has no snapshot of "
                    + string.Join(" or ", assumptions.Windows.Select(w => w.SourceId).Distinct(StringComparer.Ordinal))
                    + ", from which the framework estimates threat; it has "
                    + (store.Snapshots.IsEmpty ? "none at all" : string.Join(", ", store.Snapshots.Select(s => s.Name)))
                    + "; import one of these sources, or name others in framework.yaml"
            );
        }
        return release.WithIncidentCounts(counts.ToImmutable(), incidents.ToImmutable(), from.ToImmutable());
    }

    private static Snapshot? SnapshotOf(IncidentStore store, string tabulation)
    {
        int dash = tabulation.IndexOf('-', StringComparison.Ordinal);
        return dash < 0
            ? null
            : store.Find(tabulation[..dash] + "@" + tabulation[(dash + 1)..]) ?? store.Find(tabulation[..dash]);
    }

    private static IEnumerable<CountedIncident> Counted(
        EvidenceRelease release,
        IncidentWindow window,
        RecordFacts facts,
        Classifier classifier
    )
    {
        YearBasis basis = facts.UsualBasis;
        Judgement[] wanted = RecordFilter.Parse(Wanted, classifier.Criteria).Judge(facts);
        Judgement[] espionage = RecordFilter.Parse(Espionage, classifier.Criteria).Judge(facts);
        ImmutableArray<Iso3>[] countries =
        [
            .. facts.CountryLists.Select(list =>
                list.Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(Iso3.Parse)
                    .Where(code => release.Country(code) is not null)
                    .ToImmutableArray()
            ),
        ];
        RecordLevel level = facts.Snapshot.Source.Level;
        for (int record = 0; record < facts.Count; record++)
        {
            int year = basis == YearBasis.Started ? facts.StartYears[record] : facts.DisclosureYears[record];
            if (wanted[record] != Judgement.Yes || year == 0 || facts.Levels[record] != level)
            {
                continue;
            }
            foreach (Iso3 country in countries[facts.CountryListOf[record]])
            {
                yield return new CountedIncident(
                    country,
                    year,
                    window.SourceId,
                    facts.Snapshot.Name,
                    facts.Ids[record],
                    espionage[record] == Judgement.Yes
                );
            }
        }
    }

    private static IEnumerable<IncidentCount> Tabulate(
        EvidenceRelease release,
        IncidentWindow window,
        RecordFacts facts,
        CountedIncident[] counted
    )
    {
        ImmutableArray<short> years = facts.UsualBasis == YearBasis.Started ? facts.StartYears : facts.DisclosureYears;
        int last = years.IsEmpty ? 0 : years.Max();
        int first = release
            .IncidentCounts.Where(c => string.Equals(c.Source, window.SourceId, StringComparison.Ordinal))
            .Select(c => c.Year)
            .Append(window.From)
            .Min();
        ILookup<(Iso3, int), CountedIncident> cells = counted.ToLookup(i => (i.Country, i.Year));
        foreach (Country country in release.Countries)
        {
            for (int year = first; year <= last; year++)
            {
                CountedIncident[] cell = [.. cells[(country.Code, year)]];
                yield return new IncidentCount(
                    country.Code,
                    window.SourceId,
                    facts.Snapshot.Vintage,
                    year,
                    cell.Length,
                    cell.Count(i => i.IsEspionage),
                    Row: 0
                );
            }
        }
    }
}

using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Presentation.Cases;

/// <summary>
/// The cases of an open store: the latest vintage of each source, linked at the first question (or read, where the store has kept
/// the links) and kept for the next.
/// </summary>
public sealed class CaseArchive
{
    private readonly IncidentStore store;
    private readonly IncidentArchive records;
    private readonly DecisionFile decisions;
    private readonly Lock gate = new();
    private CaseRepository? repository;
    private CaseSearch? search;
    private CaseFacets? facets;

    internal CaseArchive(IncidentStore store, IncidentArchive records, DecisionFile decisions) =>
        (this.store, this.records, this.decisions) = (store, records, decisions);

    /// <summary>The cases.</summary>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public CaseRepository Repository
    {
        get
        {
            // Two that ask at once wait for one linking; one that failed is tried again, for a lost file may be put back.
            lock (gate)
            {
                return repository ??= CaseRepository.Build(
                    store,
                    RecordLinker.Link(store, Latest(records.Snapshots), decisions),
                    records.Classifier
                );
            }
        }
    }

    /// <summary>Finds cases by their records.</summary>
    public CaseSearch Search
    {
        get
        {
            CaseRepository cases = Repository;
            lock (gate)
            {
                return search ??= new CaseSearch(cases, records.Facts, records.Marks);
            }
        }
    }

    /// <summary>What cases are marked with, for counting.</summary>
    internal CaseFacets Facets
    {
        get
        {
            CaseRepository cases = Repository;
            lock (gate)
            {
                return facets ??= new CaseFacets(cases, records.Facts, records.Marks);
            }
        }
    }

    /// <summary>Rows of a list, in the order asked for.</summary>
    public ImmutableArray<CaseRow> Rows(IEnumerable<int> numbers) => [.. Repository.Read(numbers).Select(CaseRow.Of)];

    /// <summary>The case of a record with all that is shown of it; null if the record is in none.</summary>
    public CaseDetail? Find(RecordReference record) =>
        Repository.Find(record) is { } number ? CaseDetail.Read(store, Repository, decisions, number) : null;

    /// <summary>Of each source the vintage imported last, by name of the source: of those of which it has several, the others are never linked to it.</summary>
    public static ImmutableArray<Snapshot> Latest(ImmutableArray<Snapshot> snapshots) =>
        [
            .. snapshots
                .GroupBy(static snapshot => snapshot.Source.Name, StringComparer.Ordinal)
                .Select(static vintages => vintages.Last())
                .OrderBy(static snapshot => snapshot.Source.Name, StringComparer.Ordinal),
        ];
}

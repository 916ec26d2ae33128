using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Storage;

/// <summary>
/// What counting needs of all records of a snapshot, in columns: entry i of each is record i. Derived from the records and the
/// rules, kept beside the snapshot, and made anew when the rules change.
/// </summary>
public sealed class RecordFacts
{
    private readonly Lazy<ImmutableArray<string>> ids = new([]);

    /// <summary>The snapshot.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Digest of the rules.</summary>
    public required string RulesDigest { get; init; }

    /// <summary>
    /// Ids of the records. Of stored facts they are read from the snapshot when first asked for: counting needs none, and they
    /// would take half of its time.
    /// </summary>
    /// <exception cref="StoreException">The snapshot was lost or damaged since.</exception>
    public ImmutableArray<string> Ids
    {
        get => ids.Value;
        init => ids = new(value);
    }

    /// <summary>Levels.</summary>
    public required ImmutableArray<RecordLevel> Levels { get; init; }

    /// <summary>Year of the start; 0 if there is none.</summary>
    public required ImmutableArray<short> StartYears { get; init; }

    /// <summary>Year in which it became known: disclosed, else reported; 0 if there is none.</summary>
    public required ImmutableArray<short> DisclosureYears { get; init; }

    /// <summary>Judgements: criterion c of record i is at c * count + i.</summary>
    public required ImmutableArray<Judgement> Judgements { get; init; }

    /// <summary>Criteria in the order of <see cref="Judgements"/>.</summary>
    public required ImmutableArray<string> Criteria { get; init; }

    /// <summary>Distinct lists of victim countries, sorted and joined by ";": "DEU;USA"; "" for none.</summary>
    public required ImmutableArray<string> CountryLists { get; init; }

    /// <summary>Which entry of <see cref="CountryLists"/> a record has.</summary>
    public required ImmutableArray<int> CountryListOf { get; init; }

    /// <summary>Number of records.</summary>
    public int Count => Levels.Length;

    /// <summary>How ids are read when they are asked for.</summary>
    internal Func<ImmutableArray<string>> IdReading
    {
        // A reading that failed is tried again: a lost file may be put back.
        init => ids = new(value, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The date to count by unless told: the start, where the source gives starts.</summary>
    public YearBasis UsualBasis => StartYears.Any(year => year > 0) ? YearBasis.Started : YearBasis.Disclosed;

    /// <summary>The judgements of one record, one for each criterion.</summary>
    public ImmutableArray<Judgement> JudgementsOf(int record)
    {
        ImmutableArray<Judgement>.Builder row = ImmutableArray.CreateBuilder<Judgement>(Criteria.Length);
        for (int criterion = 0; criterion < Criteria.Length; criterion++)
        {
            row.Add(Judgements[(criterion * Count) + record]);
        }
        return row.MoveToImmutable();
    }
}

using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Web.Tests.Technology;

/// <summary>Results that count how often their works are read, and can be told to be damaged, or to take long.</summary>
internal sealed class CountedResults(TechnologyResults results) : TechnologyResults
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public bool IsDamaged { get; set; }

    /// <summary>Held while nothing is to be read.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    public override ImmutableArray<MatchedTechnology> Technologies => results.Technologies;

    public override ImmutableArray<InstitutionName> Institutions => results.Institutions;

    public override bool IsSynthetic => results.IsSynthetic;

    public override DateOnly? AsOf => results.AsOf;

    public override ImmutableArray<int> Years => results.Years;

    public override string Digest => results.Digest;

    public override FactBlock Read(int technology, int year)
    {
        Interlocked.Increment(ref _reads);
        Gate.Wait();
        return IsDamaged ? throw new InvalidDataException("damaged") : results.Read(technology, year);
    }
}

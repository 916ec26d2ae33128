using System.Collections.Immutable;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>Countries of victims, by code or by region.</summary>
internal sealed class CountryWord(bool byRegion, ImmutableArray<string> values) : FilterNode
{
    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        // Lists of countries are few, records many: each list is judged once.
        VictimPlaces places = new(facts.CountryLists);
        sbyte[] ofList = new sbyte[facts.CountryLists.Length];
        for (int i = 0; i < ofList.Length; i++)
        {
            ImmutableArray<string> victims = byRegion ? places.Regions(i) : places.Countries(i);
            ofList[i] = places.Countries(i).IsEmpty
                ? Truth.Unknown
                : Truth.Of(victims.Any(v => values.Contains(v, StringComparer.Ordinal)));
        }

        ReadOnlySpan<int> listOf = facts.CountryListOf.AsSpan();
        sbyte[] truths = new sbyte[listOf.Length];
        for (int i = 0; i < truths.Length; i++)
        {
            truths[i] = ofList[listOf[i]];
        }

        return truths;
    }

    public override string ToString() => (byRegion ? "region:" : "country:") + string.Join(',', values);
}

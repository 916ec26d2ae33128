using System.Runtime.InteropServices;
using Regalia.Technology.Works;

namespace Regalia.Technology.Shards;

/// <summary>A fact as bytes, without its work and the time of its record.</summary>
/// <remarks>Of two records of one work with the same time and citations the one whose bytes are larger counts.</remarks>
internal static class FactBytes
{
    internal static void Write(VarintWriter to, WorkFact fact)
    {
        to.Count(fact.Citations);
        to.Signed(fact.Year);
        to.Count(fact.Technologies.Length);
        foreach (int technology in fact.Technologies)
        {
            to.Count(technology);
        }
        to.Count(fact.Credits.Length);
        long before = 0;
        foreach (Credit credit in fact.Credits)
        {
            to.Signed(unchecked(credit.Institution - before));
            before = credit.Institution;
            to.Two(credit.Country.Value);
            to.Count(credit.Share);
        }
    }

    internal static WorkFact Read(long work, long updated, ReadOnlySpan<byte> bytes)
    {
        VarintReader from = new(bytes);
        int citations = from.Small();
        int year = checked((int)from.Signed());
        int[] technologies = new int[from.Small()];
        for (int i = 0; i < technologies.Length; i++)
        {
            technologies[i] = from.Small();
        }
        Credit[] credits = new Credit[from.Small()];
        long institution = 0;
        for (int i = 0; i < credits.Length; i++)
        {
            institution = unchecked(institution + from.Signed());
            credits[i] = new Credit(institution, CountryCode.Of(from.Two()), from.Count());
        }
        return new WorkFact(
            work,
            updated,
            year,
            citations,
            ImmutableCollectionsMarshal.AsImmutableArray(technologies),
            ImmutableCollectionsMarshal.AsImmutableArray(credits)
        );
    }
}

using CsCheck;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Tests.Fingerprints;

public sealed class FingerprintOrderTests
{
    // Keys that begin alike, keys that end alike, and keys of few bits, which all begin alike.
    private static readonly Gen<UInt128> s_keys = Gen.OneOf(
        Gen.Select(Gen.ULong, Gen.ULong, (high, low) => new UInt128(high, low)),
        Gen.Select(Gen.ULong[0, 3], Gen.ULong, (high, low) => new UInt128(high << 62, low)),
        Gen.ULong[0, 50].Select(low => (UInt128)low)
    );

    [Fact]
    public void Entries_come_in_the_order_of_their_keys_and_places_however_the_keys_are_spread() =>
        Gen.Select(s_keys, Gen.Long[0, 3], (key, place) => new FingerprintEntry(key, 7, place))
            .Array[0, 300]
            .Sample(
                entries =>
                {
                    FingerprintEntry[] sorted = new FingerprintEntry[entries.Length + 2];
                    FingerprintOrder.Sort(entries, sorted);
                    Assert.Equal(entries.Order(), sorted.Take(entries.Length));
                },
                iter: 300
            );

    [Fact]
    public void A_filter_holds_all_that_was_added_and_hardly_any_other()
    {
        const int Count = 60_000;
        FingerprintFilter filter = new();
        for (int i = 0; i < Count; i++)
        {
            filter.Add(KeyOf(i));
        }
        Assert.All(Enumerable.Range(0, Count), i => Assert.True(filter.MayHold(KeyOf(i))));
        Assert.InRange(Enumerable.Range(Count, Count).Count(i => filter.MayHold(KeyOf(i))), 0, Count / 500);
    }

    private static UInt128 KeyOf(int number) => Fingerprint.Of(number.ToString("D9", null));
}

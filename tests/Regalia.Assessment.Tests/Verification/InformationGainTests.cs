using CsCheck;
using Regalia.Assessment.Verification;

namespace Regalia.Assessment.Tests.Verification;

/// <summary>Mutual information from counts, at its ends and by hand.</summary>
public sealed class InformationGainTests
{
    [Fact]
    public void Independent_things_tell_nothing_of_one_another() =>
        Gen.Select(Gen.Int[1, 50].Array[3], Gen.Int[1, 50].Array[4])
            .Sample(
                (rows, columns) =>
                {
                    long[] counts = [.. rows.SelectMany(r => columns.Select(c => (long)r * c))];
                    Assert.Equal(0, InformationGain.Bits(counts, 4), 1e-12);
                }
            );

    [Fact]
    public void What_settles_the_label_is_worth_its_entropy_less_the_bias()
    {
        // 1/2, 1/4, 1/8, 1/8: 1.75 bits.
        long[] counts = new long[16];
        (counts[0], counts[5], counts[10], counts[15]) = (40_000, 20_000, 10_000, 10_000);
        double bias = 3 * 3 / (2 * 80_000 * Math.Log(2));
        Assert.Equal(1.75 - bias, InformationGain.Bits(counts, 4), 1e-12);
    }

    [Fact]
    public void A_partial_dependence_by_hand()
    {
        // Half the draws in each row; right in three of four: 1 - H(1/4) bits.
        double conditional = -(0.75 * Math.Log2(0.75)) - (0.25 * Math.Log2(0.25));
        double bias = 1 / (2 * 8000 * Math.Log(2));
        Assert.Equal(1 - conditional - bias, InformationGain.Bits([3000, 1000, 1000, 3000], 2), 1e-12);
    }

    [Fact]
    public void Rows_and_columns_that_never_occur_do_not_count_for_the_bias() =>
        Assert.Equal(
            InformationGain.Bits([30, 10, 10, 30], 2),
            InformationGain.Bits([30, 0, 10, 0, 0, 0, 10, 0, 30], 3),
            1e-12
        );

    [Fact]
    public void Nothing_counted_or_nothing_open_is_worth_nothing()
    {
        Assert.Equal(0, InformationGain.Bits([0, 0, 0, 0], 2));
        Assert.Equal(0, InformationGain.Bits([500, 0, 300, 0], 2));
        Assert.Equal(0, InformationGain.Bits([500, 300, 0, 0], 2));
    }

    [Fact]
    public void It_lies_between_nothing_and_the_entropy_of_the_label() =>
        Gen.Int[0, 400]
            .Array[12]
            .Where(c => c.Sum() > 0)
            .Sample(c =>
            {
                double bits = InformationGain.Bits([.. c.Select(n => (long)n)], 4);
                double entropy = Enumerable
                    .Range(0, 4)
                    .Select(l => (c[l] + c[l + 4] + c[l + 8]) / (double)c.Sum())
                    .Sum(p => p > 0 ? -p * Math.Log2(p) : 0);
                Assert.InRange(bits, 0, entropy + 1e-12);
            });
}

using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class OrderedSumsTests
{
    [Fact]
    public void Any_order_of_arrival_gives_the_same_bits() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[2].Array[1, 40], Gen.Int)
            .Sample(
                (blocks, mixer) =>
                {
                    double first = 0.0;
                    double second = 0.0;
                    foreach (double[] block in blocks)
                    {
                        first += block[0];
                        second += block[1];
                    }

                    OrderedSums sums = new(2);
                    int[] order =
                    [
                        .. Enumerable.Range(0, blocks.Length).OrderBy(i => unchecked((uint)(i * 40_503 * (mixer | 1)))),
                    ];
                    foreach (int block in order)
                    {
                        sums.Add(block, blocks[block]);
                    }

                    Bits.Same([first, second], sums.Totals());
                    Assert.Equal(blocks.Length, sums.Blocks);
                }
            );

    [Fact]
    public void Faults_of_the_caller_are_named()
    {
        OrderedSums sums = new(1);
        sums.Add(0, [1.0]);
        Assert.Throws<ArgumentException>(() => sums.Add(0, [1.0]));
        Assert.Throws<ArgumentException>(() => sums.Add(1, [1.0, 2.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sums.Add(-1, [1.0]));
        sums.Add(2, [1.0]);
        Assert.Throws<ArgumentException>(() => sums.Add(2, [1.0]));
        InvalidOperationException gap = Assert.Throws<InvalidOperationException>(() => sums.Totals());
        Assert.Contains("Block 1 has not come", gap.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderedSums(0));
    }

    [Fact]
    public void A_sum_goes_by_eight_partial_sums_a_block() =>
        Gen.Double[-1e6, 1e6]
            .Array[0, 3000]
            .Sample(
                numbers =>
                {
                    double total = 0.0;
                    foreach (double[] block in numbers.Chunk(1024))
                    {
                        double[] partial = new double[8];
                        for (int i = 0; i < block.Length; i++)
                        {
                            partial[i % 8] += block[i];
                        }

                        double sum = 0.0;
                        foreach (double part in partial)
                        {
                            sum += part;
                        }

                        total += sum;
                    }

                    Bits.Same(total, OrderedSums.Sum(numbers));
                },
                iter: 40
            );
}

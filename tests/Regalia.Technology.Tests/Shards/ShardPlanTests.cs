using CsCheck;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Shards;

/// <summary>Every part is in one shard, the same on every machine, and shards are of about the same size.</summary>
public sealed class ShardPlanTests
{
    [Fact]
    public void Shards_are_disjoint_whole_balanced_and_do_not_depend_on_the_order_of_parts() =>
        Gen.Select(Gen.Long[0, 1000].Array[0, 60], Gen.Int[1, 9])
            .Sample(
                (lengths, count) =>
                {
                    PartFile[] parts =
                    [
                        .. lengths.Select(
                            (length, i) =>
                                new PartFile(
                                    FormattableString.Invariant($"{i % 7}/{i}"),
                                    "",
                                    length,
                                    PartFormat.JsonLines
                                )
                        ),
                    ];
                    PartFile[][] shards =
                    [
                        .. Enumerable
                            .Range(1, count)
                            .Select(i => ShardPlan.PartsOf(parts, new ShardNumber(i, count)).ToArray()),
                    ];
                    Assert.Equal(
                        parts.OrderBy(p => p.Name, StringComparer.Ordinal),
                        shards.SelectMany(s => s).OrderBy(p => p.Name, StringComparer.Ordinal)
                    );
                    long[] sums = [.. shards.Select(s => s.Sum(p => p.Length))];
                    Assert.True(sums.Max() - sums.Min() <= lengths.Append(0).Max());
                    Assert.Equal(shards[0], ShardPlan.PartsOf(parts.Reverse(), new ShardNumber(1, count)).ToArray());
                },
                iter: 300
            );

    [Theory]
    [InlineData("1/1", true)]
    [InlineData("64/64", true)]
    [InlineData("0/4", false)]
    [InlineData("5/4", false)]
    [InlineData("1", false)]
    [InlineData("1/2/3", false)]
    [InlineData("-1/2", false)]
    [InlineData(" 1/2", false)]
    [InlineData("१/2", false)]
    [InlineData("", false)]
    public void A_shard_is_which_of_how_many(string text, bool valid)
    {
        Assert.Equal(valid, ShardNumber.TryParse(text, out ShardNumber shard));
        Assert.Equal(valid ? text : "0/0", shard.ToString());
    }
}

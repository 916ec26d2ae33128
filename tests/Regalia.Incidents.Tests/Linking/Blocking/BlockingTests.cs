using CsCheck;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Linking.Blocking;

public sealed class BlockingTests
{
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public void Of_all_pairs_that_the_model_links_blocking_proposes_nearly_all_and_compares_few()
    {
        PreparedRecords prepared = Prepared(900);
        Blocks blocks = Blocks.Build(prepared, BlockingBounds.Usual, Options);
        ulong[] pairs = CandidatePairs.Find(prepared, blocks, BlockingBounds.Usual, Options);
        HashSet<ulong> proposed = [.. pairs];
        int links = 0;
        int found = 0;
        for (int i = 0; i < prepared.Records.Length; i++)
        {
            for (int j = i + 1; j < prepared.Records.Length; j++)
            {
                if (PairModel.Judge(prepared.Records[i], prepared.Records[j], prepared.Weights).Relation.IsLink())
                {
                    links++;
                    found += proposed.Contains(((ulong)i << 32) | (uint)j) ? 1 : 0;
                }
            }
        }

        Assert.True(links >= 270, Invariant($"{links} links"));
        Assert.True(found >= links * 0.97, Invariant($"{found} of {links}"));
        Assert.InRange(pairs.Length, found, prepared.Records.Length * BlockingBounds.Usual.Candidates);
        Assert.Equal(pairs.Order().Distinct(), pairs);
    }

    [Fact]
    public void However_many_share_a_key_no_block_is_larger_than_the_bound_and_what_does_not_meet_is_counted()
    {
        Gen.Select(Gen.Int[2, 60], Gen.Int[0, 200], (half, more) => (Largest: half * 2, Records: 2 + more))
            .Sample(
                made =>
                {
                    ComparedRecord[] records = ToldEvents.Prepared(
                        Enumerable
                            .Range(0, made.Records)
                            .Select(i =>
                                ToldEvents.Of("one", 1)[0] with
                                {
                                    // Nothing but one address in common, and it is the only key of each.
                                    Id = "r" + i,
                                    Title = null,
                                    Summary = null,
                                    Victims = [],
                                    References = ["https://example.org/all"],
                                    Dates = i % 5 == 0 ? [] : ToldEvents.Of("one", (i * 7 % 50) + 1)[^1].Dates,
                                }
                            )
                    );
                    PreparedRecords prepared = PreparedRecords.Of(records, Options);
                    Blocks blocks = Blocks.Build(
                        prepared,
                        BlockingBounds.Usual with
                        {
                            LargestBlock = made.Largest,
                        },
                        Options
                    );
                    HashSet<(int, int)> met = [];
                    foreach (Block block in blocks.All)
                    {
                        int[] members = blocks.Members[block.Start..block.End];
                        Assert.InRange(members.Length, 2, made.Largest);
                        met.UnionWith(members.SelectMany(a => members.Where(b => a < b).Select(b => (a, b))));
                    }
                    long all = (long)made.Records * (made.Records - 1) / 2;
                    Assert.Equal(all, met.Count + blocks.Skipped);
                    Assert.All(
                        Enumerable.Range(0, made.Records),
                        i =>
                            Assert.All(
                                blocks.Of(i).ToArray(),
                                b => Assert.Contains(i, blocks.Members[blocks.All[b].Start..blocks.All[b].End])
                            )
                    );
                },
                iter: 100
            );
    }

    [Fact]
    public void Whoever_acts_is_no_event_and_shares_no_key_with_one()
    {
        ComparedRecord[] records = ToldEvents.Prepared(
            ToldEvents
                .Of("one", 2)
                .SelectMany(record =>
                    new[] { record, record with { Level = Regalia.Incidents.Records.RecordLevel.Actor } }
                )
        );
        PreparedRecords prepared = PreparedRecords.Of(records, Options);
        Blocks blocks = Blocks.Build(prepared, BlockingBounds.Usual, Options);
        Assert.True(blocks.Of(1).IsEmpty && blocks.Of(3).IsEmpty && !blocks.Of(0).IsEmpty);
    }

    private static PreparedRecords Prepared(int events) =>
        PreparedRecords.Of(
            ToldEvents.Prepared(ToldEvents.Of("one", events).Concat(ToldEvents.Of("two", events))),
            Options
        );
}

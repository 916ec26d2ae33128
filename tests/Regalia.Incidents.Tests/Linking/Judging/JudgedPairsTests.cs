using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Tests.Linking.Judging;

public sealed class JudgedPairsTests
{
    private static readonly ImmutableArray<JudgedPair> pairs = JudgedPairs.Shipped();

    [Fact]
    public void At_least_200_further_pairs_are_judged_of_all_relations()
    {
        Assert.True(pairs.Length >= 200);
        foreach (LinkRelation relation in Enum.GetValues<LinkRelation>())
        {
            Assert.Contains(pairs, pair => pair.Relation == relation && pair.IsTest);
            Assert.Contains(pairs, pair => pair.Relation == relation && !pair.IsTest);
        }
        Assert.All(pairs, pair => Assert.InRange(pair.Reason.Split(' ').Length, 2, 20));
    }

    [Fact]
    public void No_pair_is_judged_twice_whichever_record_stands_first() =>
        Assert.Equal(
            pairs.Length,
            pairs
                .Select(pair => pair.First < pair.Second ? (pair.First, pair.Second) : (pair.Second, pair.First))
                .Distinct()
                .Count()
        );

    [Fact]
    public void A_record_is_of_one_topic_so_that_training_and_test_share_none() =>
        Assert.All(
            pairs
                .SelectMany(pair => new[] { (pair.First, pair.Topic), (pair.Second, pair.Topic) })
                .GroupBy(record => record.Item1),
            record => Assert.Single(record.Select(one => one.Topic).Distinct(StringComparer.Ordinal))
        );

    [Fact]
    public void The_name_of_the_topic_alone_says_whether_it_teaches_or_measures()
    {
        Assert.All(pairs, pair => Assert.Equal(JudgedTopics.IsTest(pair.Topic), pair.IsTest));
        Assert.InRange(pairs.Count(pair => pair.IsTest) / (double)pairs.Length, 0.3, 0.5);
    }

    [Fact]
    public void No_pair_of_the_sample_is_among_them()
    {
        HashSet<(RecordReference, RecordReference)> sample =
        [
            .. JudgedCorpus.Sample().SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }),
        ];
        Assert.DoesNotContain(pairs, pair => sample.Contains((pair.First, pair.Second)));
    }
}

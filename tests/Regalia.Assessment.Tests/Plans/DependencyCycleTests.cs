using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Regalia.Assessment.Plans;

namespace Regalia.Assessment.Tests.Plans;

public sealed class DependencyCycleTests
{
    [Theory]
    [InlineData("A:B B:C C:", "")]
    [InlineData("A:B B:A", "A B A")]
    [InlineData("C:B B:C", "B C B")]
    [InlineData("A:A", "A A")]
    [InlineData("A:B B:C C:D D:B", "B C D B")]
    [InlineData("A:Z B:", "")]
    [InlineData("A:B,C B:D C:D D:", "")]
    public void The_cycle_is_named_from_its_smallest_member(string graph, string cycle) =>
        Assert.Equal(cycle, string.Join(' ', Find(graph)));

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_walked()
    {
        string[] ids = [.. Enumerable.Range(0, 100_000).Select(Name)];
        Assert.Empty(DependencyCycle.Find(ids, id => [Name(int.Parse(id, CultureInfo.InvariantCulture) + 1)]));
    }

    // What is found is a cycle, and where nothing is found the nodes can be put in order.
    [Fact]
    public void Found_or_sorted() =>
        Gen.Int[0, 8]
            .SelectMany(n => Gen.Int[0, 6].Array[n * n].Select(edges => (n, edges)))
            .Sample(graph =>
            {
                string[] ids = [.. Enumerable.Range(0, graph.n).Select(Name)];
                Dictionary<string, string[]> needs = ids.Index()
                    .ToDictionary(
                        i => i.Item,
                        i => ids.Where((_, j) => graph.edges[(i.Index * graph.n) + j] == 0).ToArray()
                    );
                var cycle = DependencyCycle.Find(ids, id => needs[id]);
                if (!cycle.IsEmpty)
                {
                    Assert.Equal(cycle[0], cycle[^1]);
                    Assert.All(cycle.Zip(cycle.Skip(1)), step => Assert.Contains(step.Second, needs[step.First]));
                    return;
                }
                HashSet<string> done = [];
                while (ids.FirstOrDefault(id => !done.Contains(id) && done.IsSupersetOf(needs[id])) is { } next)
                {
                    done.Add(next);
                }
                Assert.Equal(ids.Length, done.Count);
            });

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Find(string graph)
    {
        var needs = graph.Split(' ').Select(node => node.Split(':')).ToDictionary(p => p[0], p => p[1].Split(','));
        return DependencyCycle.Find([.. needs.Keys], id => needs[id]);
    }
}

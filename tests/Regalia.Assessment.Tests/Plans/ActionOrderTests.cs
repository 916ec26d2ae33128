using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Plans;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>Most rise for the effort first, and nothing before what it waits for.</summary>
public sealed class ActionOrderTests
{
    [Fact]
    public void Without_dependencies_the_rise_per_effort_decides() =>
        Assert.Equal("C A B", Order(Of("A", 3, 2), Of("B", 2, 2), Of("C", 2, 1)));

    // B with its prerequisite A: (0 + 9) / (1 + 2) = 3, more than C with 2.
    [Fact]
    public void What_much_waits_for_comes_early_though_it_brings_nothing_itself() =>
        Assert.Equal("A B C", Order(Of("C", 2, 1), Of("B", 9, 2, "A"), Of("A", null, 1)));

    // B with A: 9 / 6 = 1.5, less than C with 2; then A and B.
    [Fact]
    public void A_costly_prerequisite_sends_both_back() =>
        Assert.Equal("C A B", Order(Of("C", 2, 1), Of("B", 9, 2, "A"), Of("A", null, 4)));

    // First B with A, 8 / 4 = 2. Then D waits for nothing open: 3 / 1, before C with 2.5.
    [Fact]
    public void A_prerequisite_that_is_done_costs_nothing_any_more() =>
        Assert.Equal("A B D C", Order(Of("A", null, 2), Of("B", 8, 2, "A"), Of("C", 1.9, 1), Of("D", 3, 1, "B")));

    [Fact]
    public void A_chain_is_taken_whole() =>
        Assert.Equal("X Y Z W", Order(Of("W", 1, 1), Of("Z", 9, 1, "Y"), Of("Y", 0, 1, "X"), Of("X", 0, 1)));

    [Fact]
    public void A_tie_goes_to_the_smaller_id() =>
        Assert.Equal("A B a", Order(Of("a", 1, 1), Of("B", 2, 2), Of("A", 3, 3)));

    [Fact]
    public void What_is_no_candidate_is_fulfilled() => Assert.Equal("B A", Order(Of("A", 1, 1, "gone"), Of("B", 2, 1)));

    [Fact]
    public void A_cycle_and_two_of_one_name_are_refused()
    {
        Assert.Contains(
            "A → B → A",
            Assert.Throws<ArgumentException>(() => Order(Of("B", 1, 1, "A"), Of("A", 1, 1, "B"))).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Order(Of("A", 1, 1), Of("A", 1, 1)));
        Assert.Throws<ArgumentException>(() => Order(Of("A", 1, 0)));
    }

    private static readonly Gen<ImmutableArray<ActionCandidate>> Candidates =
        from count in Gen.Int[1, 14]
        from rises in Gen.Int[-3, 30].Array[count]
        from known in Gen.Bool.Array[count]
        from efforts in Gen.Int[1, 3].Array[count]
        from edges in Gen.Int[0, 3].Array[count * count]
        select Enumerable
            .Range(0, count)
            .Select(i => new ActionCandidate(
                Name(i),
                known[i] ? rises[i] / 10.0 : null,
                efforts[i],
                [.. Enumerable.Range(0, i).Where(j => edges[(i * count) + j] == 0).Select(Name)]
            ))
            .ToImmutableArray();

    [Fact]
    public void Every_action_comes_once_and_after_all_it_waits_for() =>
        Candidates.Sample(candidates =>
        {
            ImmutableArray<ActionCandidate> order = ActionOrder.Of(candidates);
            Assert.Equal(
                candidates.Select(c => c.Indicator).Order(StringComparer.Ordinal),
                order.Select(c => c.Indicator).Order(StringComparer.Ordinal)
            );
            HashSet<string> before = [];
            foreach (ActionCandidate action in order)
            {
                Assert.True(before.IsSupersetOf(action.Requires), action.Indicator + " comes too early");
                before.Add(action.Indicator);
            }
        });

    [Fact]
    public void The_order_of_the_candidates_makes_no_difference() =>
        Gen.Select(Candidates, Gen.Int[0, 1000])
            .Sample(
                (candidates, shuffle) =>
                    Assert.Equal(
                        ActionOrder.Of(candidates),
                        ActionOrder.Of(candidates.OrderBy(c => (c.Indicator[0] * (shuffle + 7)) % 31))
                    )
            );

    // Alone with the lead body each is worth less than C: (0 + 4) / (2 + 1) = 1.3. Together (0 + 4 + 4) / (2 + 1 + 1) = 2.
    [Fact]
    public void What_several_wait_for_is_counted_once() =>
        Assert.Equal("A B D C", Order(Of("A", null, 2), Of("B", 4, 1, "A"), Of("C", 1.5, 1), Of("D", 4, 1, "A")));

    // (4 + 4) / 4 = 2; F adds 1.5 for 1: less than 2, so it stays out, though it waits for A alone.
    [Fact]
    public void What_lowers_the_quotient_stays_out()
    {
        var sets = ActionOrder.Sets([Of("A", null, 2), Of("B", 4, 1, "A"), Of("D", 4, 1, "A"), Of("F", 1.5, 1, "A")]);
        Assert.Equal(["A B D", "F"], sets.Select(set => string.Join(' ', set.Select(c => c.Indicator))));
    }

    [Fact]
    public void Infinite_rises_and_efforts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Order(Of("A", double.NaN, 1)));
        Assert.Throws<ArgumentException>(() => Order(Of("A", 1, double.PositiveInfinity)));
    }

    // All closed sets there are, by exact arithmetic: a few candidates, so that each can be looked at.
    [Fact]
    public void The_first_set_is_nearly_always_the_best_and_never_worse_than_one_action_with_its_prerequisites()
    {
        (int best, int all) = (0, 0);
        Candidates
            .Where(candidates => candidates.Length <= 8)
            .Sample(
                candidates =>
                {
                    decimal first = Worth(ActionOrder.Sets(candidates)[0]);
                    decimal most = decimal.MinValue;
                    for (int members = 1; members < 1 << candidates.Length; members++)
                    {
                        ActionCandidate[] set = [.. candidates.Where((_, i) => (members & (1 << i)) != 0)];
                        string[] names = [.. set.Select(c => c.Indicator)];
                        if (set.All(c => c.Requires.All(names.Contains)))
                        {
                            most = Math.Max(most, Worth(set));
                        }
                    }
                    Assert.True(first <= most + 1e-9m);
                    decimal alone = candidates.Max(c => Worth(Closed(candidates, c)));
                    Assert.True(first >= alone - 1e-9m, first + " < " + alone);
                    Interlocked.Increment(ref all);
                    if (first >= most - 1e-9m)
                    {
                        Interlocked.Increment(ref best);
                    }
                },
                iter: 4000
            );
        Assert.True(best >= 0.999 * all, best + " of " + all);
    }

    [Fact]
    public void A_first_set_is_worth_at_least_as_much_as_any_beginning_of_it() =>
        Candidates.Sample(candidates =>
        {
            ImmutableArray<ActionCandidate> first = ActionOrder.Sets(candidates)[0];
            Assert.All(
                Enumerable.Range(1, first.Length),
                length => Assert.True(Worth(first) >= Worth(first.Take(length)) - 1e-9m)
            );
        });

    private static decimal Worth(IEnumerable<ActionCandidate> set) =>
        set.Sum(c => (decimal)(c.Rise ?? 0)) / set.Sum(c => (decimal)c.Effort);

    private static IEnumerable<ActionCandidate> Closed(ImmutableArray<ActionCandidate> all, ActionCandidate action) =>
        action.Requires.SelectMany(name => Closed(all, all.First(c => c.Indicator == name))).Append(action).Distinct();

    private static string Order(params ActionCandidate[] candidates) =>
        string.Join(' ', ActionOrder.Of(candidates).Select(c => c.Indicator));

    private static ActionCandidate Of(string id, double? rise, double effort, params string[] requires) =>
        new(id, rise, effort, [.. requires]);

    private static string Name(int number) => ((char)('A' + number)).ToString();
}

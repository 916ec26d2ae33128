using System.Collections.Immutable;
using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class ScreeningTests
{
    private const double Na = double.NaN;

    // u0 is complete, u1 lacks one of four, u2 two of four, u3 is complete with two zeros, u4 has nothing but a zero.
    private static readonly StepContext Context = FlatIndex.With(
        FlatIndex.Of("a", "b", "c", "d"),
        [1, Na, Na, 4, 0],
        [1, 2, Na, -0.0, Na],
        [1, 2, 3, 0, Na],
        [1, 2, 3, 4, Na]
    );

    [Fact]
    public void A_unit_exactly_at_the_limit_stays_and_one_below_goes()
    {
        Assert.Equal("u0 u1 u2 u3", Kept(new() { MinimumAvailability = 0.5 }));
        Assert.Equal("u0 u1 u3", Kept(new() { MinimumAvailability = Math.BitIncrement(0.5) }));
        Assert.Equal("u0 u1 u3", Kept(new()));
    }

    [Fact]
    public void Zeros_count_among_the_values_that_are_there()
    {
        Assert.Equal("u0 u1 u2 u3", Kept(new() { Rule = ScreeningRule.NonZero, MinimumNonZero = 0.5 }));
        Assert.Equal("u0 u1 u2", Kept(new() { Rule = ScreeningRule.NonZero, MinimumNonZero = 0.51 }));
        Assert.Equal("u0 u1", Kept(new() { Rule = ScreeningRule.AvailabilityAndNonZero }));
    }

    [Fact]
    public void Every_unit_is_reported_with_counts_shares_and_flags_whatever_the_rule()
    {
        ImmutableArray<ScreenedUnit> units = new Screening().Apply(Context).Units;
        Assert.Equal(
            [
                new(new("u0"), 0, 0, 1.0, 1.0, false, false, true),
                new(new("u1"), 1, 0, 0.75, 1.0, false, false, true),
                new(new("u2"), 2, 0, 0.5, 1.0, true, false, false),
                new(new("u3"), 0, 2, 1.0, 0.5, false, true, true),
                new(new("u4"), 3, 1, 0.25, 0.0, true, true, false),
            ],
            units
        );
    }

    [Fact]
    public void A_unit_without_values_has_no_share_of_zeros_and_falls_only_to_availability()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a"), [1, Na]);
        ScreenedUnit empty = new Screening { Rule = ScreeningRule.NonZero }
            .Apply(context)
            .Units[1];
        Assert.Equal(Na, empty.NonZero);
        Assert.Equal((false, true), (empty.TooManyZeros, empty.Kept));
        Assert.Equal("u0", string.Join(' ', new Screening().Apply(context).Data.Units));
    }

    [Fact]
    public void What_is_forced_wins_over_the_data()
    {
        ImmutableDictionary<string, bool> forced = ImmutableDictionary
            .Create<string, bool>(StringComparer.Ordinal)
            .Add("u0", false)
            .Add("u4", true);
        ScreeningResult result = new Screening { Forced = forced }.Apply(Context);
        Assert.Equal("u1 u3 u4", string.Join(' ', result.Data.Units));
        Assert.True(result.Units[4] is { TooFewValues: true, Kept: true });
    }

    [Fact]
    public void In_a_panel_a_unit_is_judged_at_each_time_by_itself_and_forced_at_all()
    {
        StepContext panel = FlatIndex.Panel(
            FlatIndex.Of("a", "b"),
            [("x", 2020), ("x", 2021), ("y", 2020), ("y", 2021)],
            [1, Na, Na, 1],
            [1, 1, Na, 1]
        );
        Assert.Equal("x 2020, y 2021", string.Join(", ", new Screening().Apply(panel).Data.Units));
        Screening forced = new() { Forced = ImmutableDictionary<string, bool>.Empty.Add("x", true) };
        Assert.Equal("x 2020, x 2021, y 2021", string.Join(", ", forced.Apply(panel).Data.Units));
    }

    [Fact]
    public void Denominators_and_groups_lose_the_same_rows()
    {
        IndicatorTable table = Context.Data.Indicators;
        IndexData data = new(
            table,
            new(
                table.Units,
                ["size"],
                [
                    [10, 11, 12, 13, 14],
                ]
            ),
            new(
                ["zone"],
                [
                    ["p", "q", "p", "q", "p"],
                ]
            )
        );
        StepContext context = Context with { Data = data };
        ScreeningResult result = new Screening().Apply(context);
        Assert.Equal([10.0, 11.0, 13.0], result.Data.Denominators["size"].ToArray());
        Assert.Equal(["p", "q", "q"], result.Data.Groups["zone"]);
        Assert.Equal([1.0, Na, 4.0], result.Data.Indicators["a"].ToArray());
        Assert.Same(context.Weights, result.Weights);
    }

    [Fact]
    public void Options_that_make_no_sense_are_all_named()
    {
        Screening step = new()
        {
            Rule = (ScreeningRule)9,
            MinimumAvailability = 90,
            MinimumNonZero = Na,
            Forced = ImmutableDictionary<string, bool>.Empty.Add("Austria", true),
        };
        IndexFaultException refused = Assert.Throws<IndexFaultException>(() => step.Apply(Context));
        Assert.Equal("9 90 NaN Austria", string.Join(' ', refused.Faults.Select(fault => fault.Value)));
        Assert.All(refused.Faults, fault => Assert.Equal("screen", fault.Step));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.PositiveInfinity)]
    public void A_limit_is_a_share(double share)
    {
        Assert.Throws<IndexFaultException>(() => new Screening { MinimumAvailability = share }.Apply(Context));
        Assert.Throws<IndexFaultException>(() => new Screening { MinimumNonZero = share }.Apply(Context));
    }

    [Fact]
    public void Nobody_left_is_a_fault()
    {
        StepContext poor = FlatIndex.With(FlatIndex.Of("a", "b"), [1, Na], [Na, 1]);
        IndexFault fault = Assert.Single(Assert.Throws<IndexFaultException>(() => new Screening().Apply(poor)).Faults);
        Assert.Contains("at least one unit", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_only_units_left_out_had_is_a_fault()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "b", "c"), [1, Na], [1, Na], [Na, 1]);
        IndexFault fault = Assert.Single(
            Assert.Throws<IndexFaultException>(() => new Screening().Apply(context)).Faults
        );
        Assert.Equal(("screen", "c"), (fault.Step, fault.Code));
    }

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Gen.Select(
                AnyOf.These(Na, 0.0, 1.0).Array[12].Array[5],
                Gen.Double[0, 1],
                Gen.Shuffle(Enumerable.Range(0, 12).ToArray()),
                AnyOf.These(Enum.GetValues<ScreeningRule>())
            )
            .Sample(
                (columns, share, order, rule) =>
                {
                    StepContext context = FlatIndex.With(FlatIndex.Of("a", "b", "c", "d", "e"), columns);
                    StepContext shuffled = context with { Data = context.Data.Rows([.. order]) };
                    Screening step = new()
                    {
                        Rule = rule,
                        MinimumAvailability = share,
                        MinimumNonZero = share,
                    };
                    Assert.Equal(Outcome(step, context), Outcome(step, shuffled));
                }
            );

    private static string Outcome(Screening step, StepContext context)
    {
        try
        {
            return string.Join('\n', step.Apply(context).Units.OrderBy(unit => unit.Unit.Code, StringComparer.Ordinal));
        }
        catch (IndexFaultException refused)
        {
            return refused.Message;
        }
    }

    private static string Kept(Screening step) =>
        string.Join(' ', step.Apply(Context).Data.Units.Select(unit => unit.Code));
}

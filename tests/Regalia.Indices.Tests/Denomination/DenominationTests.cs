using System.Collections.Immutable;
using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class DenominationTests
{
    private const double Na = double.NaN;

    private static readonly IndexDefinition Definition = new([
        new("trade", VariableType.Indicator)
        {
            Level = 1,
            Parent = "index",
            Denominator = "gdp",
        },
        new("speed", VariableType.Indicator) { Level = 1, Parent = "index" },
        new("index", VariableType.Aggregate) { Level = 2 },
        new("gdp", VariableType.Denominator),
        new("people", VariableType.Denominator),
    ]);

    private static readonly StepContext Context = With([50, 2, Na, 8], [1, 2, 3, 4], [100, 4, 5, 16], [2000, Na, 0, 1]);

    [Fact]
    public void The_denominators_of_the_definition_divide_unless_others_are_given()
    {
        DenominationResult result = new Denomination().Apply(Context);
        Assert.Equal([0.5, 0.5, Na, 0.5], Column(result, "trade"));
        Assert.Equal([1.0, 2.0, 3.0, 4.0], Column(result, "speed"));
        Assert.Empty(result.Lost);
        Assert.Same(Context.Weights, result.Weights);
    }

    [Fact]
    public void Own_denominators_replace_all_of_the_definition()
    {
        Denomination nothing = new() { Denominators = ImmutableDictionary<string, string>.Empty };
        Assert.Equal([50.0, 2.0, Na, 8.0], Column(nothing.Apply(Context), "trade"));
    }

    [Fact]
    public void A_scale_of_1000_gives_values_per_thousand_and_lost_values_are_listed()
    {
        Denomination perThousand = new()
        {
            Denominators = ImmutableDictionary<string, string>.Empty.Add("speed", "people"),
            Scales = ImmutableDictionary<string, double>.Empty.Add("speed", 1000),
        };
        DenominationResult result = perThousand.Apply(Context);
        Assert.Equal([0.5, Na, Na, 4000.0], Column(result, "speed"));
        Assert.Equal([new(new("u1"), "speed"), new(new("u2"), "speed")], result.Lost);
    }

    [Fact]
    public void A_value_that_was_missing_is_not_lost()
    {
        StepContext context = With([Na, 1], [1, 1], [0, 1], [1, 1]);
        Assert.Empty(new Denomination().Apply(context).Lost);
    }

    [Fact]
    public void A_negative_denominator_is_refused_by_name_and_unit()
    {
        IndexFault fault = Fault(new(), With([1, 2], [1, 1], [-3, 1], [1, 1]));
        Assert.Equal(("denominate", "gdp", new("u0"), "-3"), (fault.Step, fault.Code, fault.Unit, fault.Value));
    }

    [Fact]
    public void A_negative_denominator_that_divides_nothing_is_no_fault() =>
        Assert.Equal([1.0, 2.0], Column(new Denomination().Apply(With([1, 2], [1, 1], [1, 1], [-1, 1])), "trade"));

    [Fact]
    public void An_indicator_that_loses_its_last_value_is_a_fault()
    {
        IndexFault fault = Fault(new(), With([1, Na], [1, 1], [0, 1], [1, 1]));
        Assert.Equal(("denominate", "trade", "gdp"), (fault.Step, fault.Code, fault.Value));
    }

    [Fact]
    public void Unknown_names_are_refused()
    {
        Denomination step = new()
        {
            Denominators = ImmutableDictionary<string, string>.Empty.Add("Trade", "gdp").Add("speed", "area"),
            Scales = ImmutableDictionary<string, double>.Empty.Add("index", 2.0),
        };
        ImmutableArray<IndexFault> faults = Assert.Throws<IndexFaultException>(() => step.Apply(Context)).Faults;
        Assert.Equal("Trade, area, index", string.Join(", ", faults.Select(fault => fault.Value)));
        Assert.Equal("speed", faults[1].Code);
    }

    [Fact]
    public void A_denominator_of_the_definition_that_is_not_in_the_data_is_refused()
    {
        StepContext bare = Context with { Data = new(Context.Data.Indicators) };
        IndexFault fault = Fault(new(), bare);
        Assert.Equal(("trade", "Denominator", "gdp"), (fault.Code, fault.Property, fault.Value));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_is_finite_and_above_zero(double scale) =>
        Assert.Equal("trade", Fault(Scaled("trade", scale), Context).Code);

    [Fact]
    public void A_scale_for_an_indicator_that_is_not_divided_is_refused() =>
        Assert.Equal(
            ("speed", "10"),
            (Fault(Scaled("speed", 10), Context).Code, Fault(Scaled("speed", 10), Context).Value)
        );

    [Theory]
    [InlineData(1e300, 1e-300, 1.0)]
    [InlineData(1.0, 1e300, 1e-300)]
    [InlineData(1.0, 1e-300, 1e300)]
    public void Results_beyond_the_range_of_numbers_are_refused_by_unit(double value, double denominator, double scale)
    {
        IndexFault fault = Fault(Scaled("trade", scale), With([value, 1], [1, 1], [denominator, 1], [1, 1]));
        Assert.Equal(("trade", new IndexUnit("u0")), (fault.Code, fault.Unit));
    }

    [Fact]
    public void A_constant_denominator_with_itself_as_scale_changes_nothing() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[6], Gen.Double[1e-9, 1e9])
            .Sample(
                (values, size) =>
                {
                    StepContext context = With(values, values, [.. values.Select(_ => size)], values);
                    Bits.Same(values, Column(Scaled("trade", size).Apply(context), "trade"));
                }
            );

    [Fact]
    public void Twice_the_value_and_twice_the_denominator_give_the_same() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[6], Gen.Double[1e-3, 1e9].Array[6])
            .Sample(
                (values, sizes) =>
                {
                    double[] Twice(double[] of) => [.. of.Select(value => 2.0 * value)];
                    DenominationResult once = new Denomination().Apply(With(values, values, sizes, values));
                    DenominationResult twice = new Denomination().Apply(
                        With(Twice(values), values, Twice(sizes), values)
                    );
                    Bits.Same(Column(once, "trade"), Column(twice, "trade"));
                }
            );

    private static StepContext With(double[] trade, double[] speed, double[] gdp, double[] people)
    {
        IndicatorTable table = FlatIndex.Table(Definition, trade, speed);
        return new(
            Definition,
            new IndexData(table, new(table.Units, ["gdp", "people"], [gdp, people]), GroupTable.None)
        );
    }

    private static Denomination Scaled(string code, double scale) =>
        new() { Scales = ImmutableDictionary<string, double>.Empty.Add(code, scale) };

    private static double[] Column(DenominationResult result, string code) => result.Data.Indicators[code].ToArray();

    private static IndexFault Fault(Denomination step, StepContext context) =>
        Assert.Single(Assert.Throws<IndexFaultException>(() => step.Apply(context)).Faults);
}

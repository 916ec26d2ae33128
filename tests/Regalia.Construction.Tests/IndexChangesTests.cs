using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction.Tests;

public sealed class IndexChangesTests
{
    [Fact]
    public void Values_and_weights_are_read()
    {
        IndexChanges read = IndexChanges.Read(SmallIndex.Input(), ["X:A=-1.5e1", " Y : B = NA "], ["P=0", "A=2.5"]);
        Assert.Empty(read.Faults);
        Assert.Equal(
            [new WhatIfValue(new("X"), "A", -15.0), new WhatIfValue(new("Y"), "B", double.NaN)],
            read.WhatIf!.Values
        );
        Assert.Equal((0.0, 2.5), (read.WhatIf.Weights["P"], read.WhatIf.Weights["A"]));
    }

    [Fact]
    public void A_colon_may_be_part_of_a_code()
    {
        IndexInput input = SmallIndex.Input(
            SmallIndex
                .Data.Replace("\nX,", "\nX:1,", StringComparison.Ordinal)
                .Replace(",A,", ",A:b,", StringComparison.Ordinal),
            SmallIndex.Meta.Replace("\nA,", "\nA:b,", StringComparison.Ordinal)
        );
        WhatIfValue value = Assert.Single(IndexChanges.Read(input, ["X:1:A:b=3"], []).WhatIf!.Values);
        Assert.Equal(("X:1", "A:b"), (value.Unit.Code, value.Code));
    }

    [Fact]
    public void Every_fault_is_named()
    {
        IndexChanges read = IndexChanges.Read(
            SmallIndex.Input(),
            ["X:A=inf", "V:A=1", "X:D=1", "X:P=1", "X:A=1", "X:A=2"],
            ["P=NaN", "P=1", "P=2"]
        );
        Assert.Null(read.WhatIf);
        Assert.Equal(
            [
                FaultKind.Content,
                FaultKind.Missing,
                FaultKind.Missing,
                FaultKind.Missing,
                FaultKind.Content,
                FaultKind.Content,
                FaultKind.Content,
            ],
            read.Faults.Select(fault => fault.Kind)
        );
        Assert.Contains("P is an aggregate, which is computed", read.Faults[3].Mend, StringComparison.Ordinal);
    }
}

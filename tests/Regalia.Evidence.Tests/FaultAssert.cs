using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests;

internal static class FaultAssert
{
    /// <summary>Asserts where a fault is and what stands there.</summary>
    internal static void IsAt(this Fault fault, string file, int? row, string? column, string? value)
    {
        Assert.Equal((file, row, column, value), (fault.File, fault.Row, fault.Column, fault.Value));
        Assert.NotEmpty(fault.Expected);
        Assert.NotEmpty(fault.Mend);
    }
}

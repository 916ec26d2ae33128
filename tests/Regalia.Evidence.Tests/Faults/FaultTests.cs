using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public void Names_file_row_column_value_expectation_and_mend_in_one_line() =>
        Assert.Equal(
            "observations.csv row 17, column value: \"abc\": expected a number; write it with a dot, e.g. 1.5",
            Cell("abc").ToString()
        );

    [Fact]
    public void Leaves_out_what_is_not_known() =>
        Assert.Equal(
            "norms.csv: expected this file; put it there",
            new Fault("norms.csv", null, null, null, "this file", "put it there", FaultKind.Missing).ToString()
        );

    [Fact]
    public void Stays_one_line_whatever_the_cell_holds()
    {
        string shown = Cell("a\nb\u001b[31m" + new string('x', 5000)).ToString();
        Assert.DoesNotContain(shown, char.IsControl);
        Assert.True(shown.Length < 300);
        Assert.Contains("…", shown, StringComparison.Ordinal);
    }

    private static Fault Cell(string value) =>
        new("observations.csv", 17, "value", value, "a number", "write it with a dot, e.g. 1.5", FaultKind.Content);
}

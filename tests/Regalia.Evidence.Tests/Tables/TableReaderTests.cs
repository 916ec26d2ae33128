using System.Collections.Immutable;
using System.Text;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Tests.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void Reads_quoted_commas_quotes_and_line_breaks_with_the_line_each_row_begins_at()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("a,b\n1,\"x,\n\"\"y\"\"\"\n2,z\n");
        Assert.Empty(faults);
        Assert.Equal([2, 4], table!.Rows.Select(row => row.Line));
        Assert.Equal("x,\n\"y\"", table.Rows[0].Cells[1]);
    }

    [Fact]
    public void Accepts_a_byte_order_mark_and_line_breaks_of_windows()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("\uFEFFa,b\r\n1,2\r\n");
        Assert.Empty(faults);
        Assert.Equal(["1", "2"], table!.Rows[0].Cells);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_named_and_the_next_is_read()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("a,b\n1\n2,3\n");
        Assert.Single(faults).IsAt("t.csv", 2, null, "1 cells");
        Assert.Equal(["2", "3"], table!.Rows[0].Cells);
        Assert.Equal(2, table.RowCount);
    }

    [Fact]
    public void A_row_with_too_many_cells_is_named() =>
        Assert.Single(Read("a,b\n1,2,3\n").Faults).IsAt("t.csv", 2, null, "3 cells");

    [Fact]
    public void A_blank_line_is_named()
    {
        Fault fault = Assert.Single(Read("a,b\n1,2\n\n3,4\n").Faults);
        fault.IsAt("t.csv", 3, null, "");
        Assert.Contains("blank line", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_left_open_spoils_its_own_row_only()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("a,b\n1,\"x\n2,y\n3,z\n");
        Assert.Single(faults).IsAt("t.csv", 2, null, "1,\"x");
        Assert.Equal([3, 4], table!.Rows.Select(row => row.Line));
        Assert.False(table.IsComplete);
    }

    [Fact]
    public void Text_behind_a_closing_quotation_mark_is_named() =>
        Assert.Single(Read("a,b\n1,\"x\"y\n2,y\n").Faults).IsAt("t.csv", 2, null, "1,\"x\"y");

    [Fact]
    public void Every_broken_row_is_named() =>
        Assert.Equal([2, 4], Read("a,b\n1,\"x\"y\n2,y\n3,\"x\"y\n4,z\n").Faults.Select(fault => fault.Row));

    [Theory]
    [InlineData("a,b\n1,2\n3,4", "3,4")]
    [InlineData("a,b\n1,2\n3", "3")]
    [InlineData("a,b\n1,2\n3,\"4", "3,\"4")]
    public void A_file_cut_in_its_last_line_is_one_fault(string text, string end)
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read(text);
        Fault fault = Assert.Single(faults);
        fault.IsAt("t.csv", 3, null, end);
        Assert.Contains("cut off", fault.Mend, StringComparison.Ordinal);
        Assert.False(table!.IsComplete);
        Assert.Single(table.Rows);
    }

    [Fact]
    public void A_file_cut_inside_a_cell_of_several_lines_is_one_fault() =>
        Assert.Single(Read("a,b\n1,2\n3,\"4").Faults).IsAt("t.csv", 3, null, "3,\"4");

    [Fact]
    public void An_empty_file_lacks_its_header()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("");
        Assert.Null(table);
        Assert.Single(faults).IsAt("t.csv", 1, null, null);
    }

    [Fact]
    public void A_header_that_is_not_well_formed_ends_the_reading()
    {
        (TableContents? table, ImmutableArray<Fault> faults) = Read("a,\"b\"c\n1,2\n");
        Assert.Null(table);
        Assert.Single(faults).IsAt("t.csv", 1, null, "a,\"b\"c");
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_with_their_line()
    {
        byte[] bytes = [.. "a,b\n1,"u8, 0xE9, .. "\n2,3\n"u8];
        Fault fault = Assert.Single(Read(bytes).Faults);
        fault.IsAt("t.csv", 2, null, null);
        Assert.Contains("0xE9", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_longer_than_any_buffer_is_read_whole()
    {
        string cell = new('x', 300_000);
        Assert.Equal(cell, Read($"a,b\n1,{cell}\n").Table!.Rows[0].Cells[1]);
    }

    [Theory]
    [InlineData("a,c\n1,2\n", "b", "c")] // same place
    [InlineData("bb,a\n1,2\n", "b", "bb")] // near in spelling
    [InlineData("a\n1\n", "b", null)]
    [InlineData("a,b,extra\n1,2,3\n", "extra", "extra")]
    public void A_wrong_column_is_one_fault(string text, string column, string? value) =>
        Assert.Single(Read(text).Faults).IsAt("t.csv", 1, column, value);

    [Theory]
    [InlineData("b,a\n1,2\n")]
    [InlineData("a,b,b\n1,2,3\n")]
    public void Columns_in_another_order_or_repeated_are_one_fault(string text) =>
        Assert.Single(Read(text).Faults).IsAt("t.csv", 1, null, text[..text.IndexOf('\n')]);

    [Fact]
    public void Cells_follow_their_column_when_the_order_is_wrong() =>
        Assert.Equal(["2", "1"], Read("b,a\n1,2\n").Table!.Rows[0].Cells);

    private static (TableContents? Table, ImmutableArray<Fault> Faults) Read(string text) =>
        Read(Encoding.UTF8.GetBytes(text));

    private static (TableContents? Table, ImmutableArray<Fault> Faults) Read(byte[] bytes)
    {
        TableSchema schema = new([Field("a"), Field("b")], ["a"], []);
        PackageResource resource = new("t", "t.csv", "csv", null, null, null, null, schema);
        FaultLog log = new();
        return (TableReader.Read(resource, schema, bytes, log), log.InOrder(["t.csv"]));
    }

    private static PackageField Field(string name) =>
        new(name, FieldType.String, null, false, false, [], null, null, null, null);
}

using System.Text;
using CsCheck;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class CsvTableTests
{
    [Fact]
    public void Quotes_line_breaks_and_twice_named_columns_are_kept_with_their_lines()
    {
        using TableFile file = new(
            "a.csv",
            "id,name,name\r\n1,\"a, \"\"b\"\"\",x\r\n\r\n2,\"two\r\nlines\",y\r\n3,c,z\r\n"
        );

        (string name, string header, var rows) = Assert.Single(file.Read());

        Assert.Equal(("a.csv", "id|name|name"), (name, header));
        Assert.Equal(["a, \"b\"", "two\r\nlines", "c"], rows.Select(r => r[1]));
        Assert.Equal(["x", "y", "z"], rows.Select(r => r[2]));
        Assert.Equal([(1, 2, 2), (2, 4, 5), (3, 6, 6)], rows.Select(r => (r.Number, r.Line, r.LastLine)));
        Assert.Equal("", rows[0][-1] + rows[0][3]);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Encodings_with_a_mark_and_utf8_without_one_are_read(string encoding, bool mark)
    {
        Encoding e = Encoding.GetEncoding(encoding);
        using TableFile file = new("a.csv", [.. mark ? e.GetPreamble() : [], .. e.GetBytes("id,ort\n1,Zürich – ž\n")]);

        Assert.Equal(["1|Zürich – ž"], file.OnlyCells());
        Assert.Empty(file.OnlyRows()[0].Repairs);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_windows_1252_and_said()
    {
        byte[] content =
        [
            .. "id,name,place\n1,Zürich,"u8,
            0x93,
            (byte)'x',
            0x94,
            (byte)'\n',
            .. "2,ok,ok\n3,\u0081,"u8,
            0x81,
            (byte)'\n',
        ];
        using TableFile file = new("a.csv", content);

        var rows = file.OnlyRows();

        Assert.Equal("Zürich|“x”", rows[0][1] + "|" + rows[0][2]);
        Assert.Equal(["place: bytes that are not UTF-8, read as Windows-1252"], rows[0].Repairs);
        Assert.Empty(rows[1].Repairs);
        Assert.Contains("neither UTF-8 nor Windows-1252", Assert.Single(rows[2].Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_windows_1252_throughout_is_read()
    {
        using TableFile file = new(
            "a.csv",
            [
                .. Encoding.Latin1.GetBytes(
                    "id,name\n" + string.Concat(Enumerable.Range(1, 30_000).Select(i => i + ",Käse\n"))
                ),
            ]
        );

        var rows = file.OnlyRows();

        Assert.Equal(30_000, rows.Count);
        Assert.All(rows, row => Assert.Equal(("Käse", 1), (row[1], row.Repairs.Length)));
    }

    [Theory]
    [InlineData("id;name\n1;a,b\n")]
    [InlineData("id\tname\n1\ta,b\n")]
    [InlineData("id,name\n1,\"a,b\"\n")]
    public void The_separator_is_the_one_the_header_has(string content)
    {
        using TableFile file = new("a.csv", content);

        Assert.Equal(["1|a,b"], file.OnlyCells());
    }

    [Theory]
    [InlineData("id,name\n1,\"so called\" attack,\n", "1|so called attack|")]
    [InlineData("id,name\n1,a\n2\n", "1|a;2")]
    public void Rows_that_are_not_as_they_should_be_are_handed_on(string content, string expected)
    {
        using TableFile file = new("a.csv", content);

        Assert.Equal(expected.Split(';'), file.OnlyCells());
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_is_an_error_with_its_line()
    {
        ReadLimits limits = ReadLimits.Default with { RecordBytes = 5000 };
        string rest = string.Concat(Enumerable.Repeat("3,x\n", 3000));
        using TableFile file = new("a.csv", "id,name\n1,a\n2,\"b\n" + rest, limits);

        Assert.StartsWith(
            "a.csv, line 3: a record of more than 5000 bytes",
            file.Fault().Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("id,name\n1,\"a\n2,b\n3,c\n", 1)]
    [InlineData("id,name\n1,\"a\n2,\"b\"\n3,c\n", 1)]
    [InlineData("id,name\n1,\"a\nb\"\n2,5\" disk\n3,c\n", 0)]
    public void Lines_that_an_open_mark_swallows_are_said(string content, int faults)
    {
        using TableFile file = new("a.csv", content);

        Assert.Equal(faults, file.OnlyRows().Count(row => row.Fault is not null));
    }

    [Fact]
    public void What_was_written_by_the_rules_is_read_as_it_was()
    {
        Gen.String[Gen.Char["ab,;\"\n\té€ '"], 0, 8]
            .Array[3]
            .Array[1, 20]
            .Sample(
                rows =>
                {
                    StringBuilder text = new("x,y,z,end\r\n");
                    foreach (string[] row in rows)
                    {
                        text.AppendJoin(
                                ',',
                                row.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')
                            )
                            .Append(",.\r\n");
                    }
                    using TableFile file = new("a.csv", text.ToString());
                    return file.OnlyRows().Select(row => row.Cells.ToArray()[..3]).SequenceEqual(rows, new SameCells())
                        && file.OnlyRows().All(row => row.Fault is null);
                },
                iter: 200
            );
    }

    private sealed class SameCells : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] obj) => obj.Length;
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("%PDF-1.7 id,name", "a PDF file")]
    [InlineData("id,na\0me\n", "zero bytes")]
    public void What_is_no_table_is_said(string content, string expected)
    {
        using TableFile file = new("a.csv", content);

        Assert.Contains(expected, file.Fault().Message, StringComparison.Ordinal);
        Assert.StartsWith("a.csv: ", file.Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_workbook_is_said_to_be_one()
    {
        using TableFile file = new("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

        Assert.Contains("save it as .xlsx", file.Fault().Message, StringComparison.Ordinal);
    }
}

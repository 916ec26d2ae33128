using CsCheck;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class SheetTableTests
{
    private const string Styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]General\"/><numFmt numFmtId=\"165\" formatCode=\"d/m/yyyy\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/></cellXfs>";

    [Fact]
    public void Cells_of_every_kind_become_text()
    {
        string sheet =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>third</t></is></c><c r=\"F2\" s=\"1\"/></row>"
            + "<row r=\"3\"/>"
            + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\"><v>4.4000000000000004</v></c><c r=\"C5\" s=\"1\"><v>44344</v></c></row>"
            + "<row r=\"6\"><c r=\"A6\" t=\"b\"><v>1</v></c><c r=\"B6\" s=\"2\"><v>44344</v></c><c r=\"C6\" s=\"3\"><v>59</v></c></row>"
            + "<row><c t=\"str\"><f>A1</f><v>made</v></c><c t=\"e\"><v>#N/A</v></c><c s=\"4\"><v>44344.5</v></c></row>"
            + "<row><c><v>1E-7</v></c><c><v>123456789012</v></c><c s=\"1\"><v>60</v></c></row>";
        using TableFile file = new(
            "a.xlsx",
            TableFile.Workbook(
                [sheet],
                "<si><t>id</t></si><si><r><t xml:space=\"preserve\">one_x000A_ </t></r><r><t>two</t></r><rPh><t>aid</t></rPh></si>",
                Styles
            )
        );

        (string name, string header, var rows) = Assert.Single(file.Read());

        Assert.Equal(("a.xlsx/Sheet 1", "id||third"), (name, header));
        Assert.Equal(
            [
                "one\n two|4.4|2021-05-28",
                "TRUE|44344|1900-02-28",
                "made|#N/A|2021-05-28T12:00:00",
                "0.0000001|123456789012|60",
            ],
            rows.Select(r => string.Join('|', r.Cells.ToArray()))
        );
        Assert.Equal([(1, 5), (2, 6), (3, 7), (4, 8)], rows.Select(r => (r.Number, r.Line)));
    }

    [Fact]
    public void Days_from_1904_and_several_sheets()
    {
        string dates = "<row><c t=\"inlineStr\"><is><t>day</t></is></c></row><row><c s=\"1\"><v>42882</v></c></row>";
        using TableFile file = new(
            "a.xlsx",
            TableFile.Workbook([dates, TableFile.Rows(["x"], ["y"]), ""], "", Styles, "<workbookPr date1904=\"1\"/>")
        );

        var tables = file.Read();

        Assert.Equal(["a.xlsx/Sheet 1", "a.xlsx/Sheet 2", "a.xlsx/Sheet 3"], tables.Select(t => t.Name));
        Assert.Equal(["2021-05-28", "y"], tables.Take(2).Select(t => t.Rows[0][0]));
        Assert.Equal("", tables[2].Header);
    }

    [Fact]
    public void Workbooks_and_tables_in_an_archive_are_read_in_its_order()
    {
        byte[] workbook = TableFile.Workbook([TableFile.Rows(["id"], ["1"])]);
        using TableFile file = new(
            "a.zip",
            TableFile.Zip(
                ("read me.txt", "no table"u8.ToArray()),
                ("in/b.csv", "id\n2\n"u8.ToArray()),
                ("__MACOSX/._b.csv", "junk"u8.ToArray()),
                ("c.xlsx", workbook)
            )
        );

        Assert.Equal(
            ["a.zip/in/b.csv: 2", "a.zip/c.xlsx/Sheet 1: 1"],
            file.Read().Select(t => t.Name + ": " + t.Rows[0][0])
        );
    }

    [Fact]
    public void Bombs_are_refused_by_what_comes_out_of_them()
    {
        ReadLimits limits = ReadLimits.Default with { UnpackedBytes = 100_000 };
        byte[] zeros = [.. "id\n"u8, .. new byte[5_000_000]];
        Array.Fill(zeros, (byte)'x', 3, 5_000_000);
        string row = TableFile.Rows(["id"]) + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 20_000));
        foreach (
            (string name, byte[] content) in (ReadOnlySpan<(string, byte[])>)
                [
                    ("a.zip", TableFile.Zip(("b.csv", zeros))),
                    ("a.xlsx", TableFile.Workbook([row])),
                    ("b.zip", TableFile.Zip(("a.xlsx", TableFile.Workbook([row])))),
                ]
        )
        {
            using TableFile file = new(name, content, limits);
            string message = file.Fault().Message;
            Assert.True(
                message.Contains("unpacks to more than 100000 bytes", StringComparison.Ordinal),
                name + ": " + message
            );
        }
    }

    [Fact]
    public void A_cell_without_end_is_refused()
    {
        ReadLimits limits = ReadLimits.Default with { RecordBytes = 10_000 };
        using TableFile text = new(
            "a.xlsx",
            TableFile.Workbook([TableFile.Rows(["id"], [new string('x', 20_000)])]),
            limits
        );
        using TableFile row = new(
            "a.xlsx",
            TableFile.Workbook([TableFile.Rows(["id"], [.. Enumerable.Repeat(new string('x', 100), 200)])]),
            limits
        );

        Assert.Contains("a cell of more than 10000 bytes", text.Fault().Message, StringComparison.Ordinal);
        Assert.Contains("row 2: a record of more than 10000 bytes", row.Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_and_hostile_workbooks_are_one_clear_error()
    {
        byte[] good = TableFile.Workbook([TableFile.Rows(["id"], ["1"])]);
        (byte[] Content, string Expected)[] cases =
        [
            (good[..(good.Length / 2)], "not a zip archive"),
            (TableFile.Workbook(["<row><c t=\"s\"><v>7</v></c></row>"]), "row 1: text number \"7\""),
            (TableFile.Workbook(["<row><c r=\"ZZZZZZ1\"><v>7</v></c></row>"]), "more than 16384 columns"),
            (TableFile.Workbook(["<row><c><v>7</v></row>"]), "xl/worksheets/sheet1.xml"),
            (
                TableFile.Workbook(
                    ["<row><c t=\"str\"><v>&a;</v></c></row>"],
                    prolog: "<!DOCTYPE w [<!ENTITY a \"b\">]>"
                ),
                "not the XML of a workbook"
            ),
            (TableFile.Workbook([]), "without a sheet"),
            (TableFile.Zip(("a.zip", good)), "an archive in an archive"),
            (TableFile.Zip(("a.txt", good)), "without .csv, .tsv or .xlsx"),
        ];
        foreach ((byte[] content, string expected) in cases)
        {
            using TableFile file = new("a.xlsx", content);
            Assert.Contains(expected, file.Fault().Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Archives_with_too_many_members_are_refused()
    {
        ReadLimits limits = ReadLimits.Default with { Members = 3 };
        (string, byte[])[] members = [.. Enumerable.Range(0, 4).Select(i => (i + ".csv", "id\n1\n"u8.ToArray()))];
        using TableFile file = new("a.zip", TableFile.Zip(members), limits);

        Assert.Contains("4 members, at most 3", file.Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Serial_numbers_are_days_up_to_the_last_one()
    {
        Gen.Int[61, 2_958_465]
            .Sample(serial =>
                SerialDate.Read(serial) == DateTime.FromOADate(serial) && SerialDate.Read(serial + 0.5)?.Hour == 12
            );
        Assert.Null(SerialDate.Read(0));
        Assert.Null(SerialDate.Read(60));
        Assert.Null(SerialDate.Read(2_958_466));
        Assert.Null(SerialDate.Read(double.NaN));
        Assert.Equal(new DateOnly(1900, 1, 1), SerialDate.Read("1"));
        Assert.Null(SerialDate.Read("1,5"));
    }

    [Theory]
    [InlineData("m/d/yyyy", true)]
    [InlineData("mmm", true)]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm:ss", true)]
    [InlineData("[$-409]General", false)]
    [InlineData("0.00\" days\"", false)]
    [InlineData("[Red]0.0", false)]
    [InlineData("mm:ss", false)]
    [InlineData("\\d0", false)]
    public void Formats_of_days_are_told_from_others(string format, bool expected) =>
        Assert.Equal(expected, SerialDate.IsDateFormat(format));
}

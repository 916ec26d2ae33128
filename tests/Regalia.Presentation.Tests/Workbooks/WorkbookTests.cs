using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Tests.Workbooks;

/// <summary>Workbooks of any content: what is in the file is read without the library that wrote it.</summary>
public sealed class WorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("+1", "+1")]
    [InlineData("@SUM(A1)", "@SUM(A1)")]
    [InlineData(" two  blanks ", " two  blanks ")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("a\u0001b\uFFFFc", "a b c")]
    [InlineData("\uD83D\uDEE1", "\uD83D\uDEE1")]
    [InlineData("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [InlineData("_x004_ a_x", "_x004_ a_x")]
    public void A_text_stays_a_text(string text, string stored)
    {
        XElement cell = Cells(Of(SheetCell.Text(text)))["A2"];
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
        Assert.Equal(stored, cell.Value);
        Assert.Empty(cell.Descendants(Main + "f"));
    }

    [Fact]
    public void Half_a_character_does_not_spoil_the_file() =>
        Assert.Equal("lone \uFFFD", Cells(Of(SheetCell.Text("lone \uD83D")))["A2"].Value);

    [Fact]
    public void Any_text_gives_a_file_that_reads_and_is_the_same_twice() =>
        Gen.String.Sample(text =>
        {
            byte[] bytes = Of(SheetCell.Text(text), SheetCell.Number(1));
            Assert.Equal(bytes, Of(SheetCell.Text(text), SheetCell.Number(1)));
            Assert.Equal(text.Length > 0, Cells(bytes).ContainsKey("A2"));
        });

    [Fact]
    public void Numbers_keep_every_digit() =>
        Gen.Double.Sample(number =>
        {
            Dictionary<string, XElement> cells = Cells(Of(SheetCell.Number(number), SheetCell.Points(number)));
            foreach (string place in (string[])["A2", "B2"])
            {
                if (!double.IsFinite(number))
                {
                    Assert.DoesNotContain(place, cells.Keys);
                    continue;
                }
                Assert.Null(cells[place].Attribute("t"));
                Assert.Equal(number, double.Parse(cells[place].Value, CultureInfo.InvariantCulture));
            }
        });

    [Fact]
    public void Nothing_is_no_cell() =>
        Assert.Equal(
            ["A1", "B1", "C1", "D1", "E1", "D2"],
            Cells(
                Of(
                    SheetCell.Text(null),
                    SheetCell.Text(""),
                    SheetCell.Number(null),
                    SheetCell.Number(0),
                    SheetCell.Day(null)
                )
            ).Keys
        );

    [Fact]
    public void Every_cell_has_a_named_style()
    {
        byte[] bytes = Of(
            SheetCell.Text("a"),
            SheetCell.Number(1),
            SheetCell.Points(1),
            SheetCell.Day(new(2027, 6, 30))
        );
        XElement styles = Part(bytes, "xl/styles.xml");
        XElement[] formats = [.. styles.Element(Main + "cellXfs")!.Elements()];
        Dictionary<string, string> names = styles
            .Descendants(Main + "cellStyle")
            .ToDictionary(s => (string)s.Attribute("xfId")!, s => (string)s.Attribute("name")!);
        Dictionary<string, string> shown = Cells(bytes)
            .ToDictionary(c => c.Key, c => names[(string)formats[(int)c.Value.Attribute("s")!].Attribute("xfId")!]);
        Assert.Equal("Regalia Heading", shown["A1"]);
        Assert.Equal("Regalia Text", shown["A2"]);
        Assert.Equal("Regalia Number", shown["B2"]);
        Assert.Equal("Regalia Points", shown["C2"]);
        Assert.Equal("Regalia Day", shown["D2"]);
        Assert.Equal("46568", Cells(bytes)["D2"].Value);
        Assert.Equal("164", (string?)formats[(int)Cells(bytes)["D2"].Attribute("s")!].Attribute("numFmtId"));
        Assert.Equal("yyyy\\-mm\\-dd", (string?)styles.Descendants(Main + "numFmt").Single().Attribute("formatCode"));
    }

    [Fact]
    public void Wide_sheets_name_their_columns()
    {
        byte[] bytes = Of([.. Enumerable.Repeat(SheetCell.Number(1), 703)]);
        Assert.Equal("A1:AAA2", (string?)Sheet(bytes).Element(Main + "autoFilter")!.Attribute("ref"));
        Assert.Equal(["Z2", "AA2"], Cells(bytes).Keys.Where(place => place is "Z2" or "AA2"));
        Assert.Equal(["ZZ2", "AAA2"], Cells(bytes).Keys.TakeLast(2));
    }

    [Fact]
    public void Pages_lie_are_as_wide_as_the_sheet_and_bear_marking_and_number()
    {
        XElement sheet = Sheet(Of(SheetCell.Number(1)));
        Assert.Equal("1", (string?)sheet.Descendants(Main + "pageSetUpPr").Single().Attribute("fitToPage"));
        XElement page = sheet.Element(Main + "pageSetup")!;
        Assert.Equal(
            ("landscape", "1", "0"),
            (
                (string?)page.Attribute("orientation"),
                (string?)page.Attribute("fitToWidth"),
                (string?)page.Attribute("fitToHeight")
            )
        );
        Assert.Equal("&CA && B", sheet.Descendants(Main + "oddHeader").Single().Value);
        Assert.Equal("&Lfoot&CA && B&RPage &P of &N", sheet.Descendants(Main + "oddFooter").Single().Value);
    }

    [Fact]
    public void A_file_of_awkward_content_is_valid()
    {
        Workbook workbook = new(
            "Title \u0002 & <b>",
            new(2026, 11, 23),
            "TLP:AMBER+STRICT",
            new string('&', 400),
            [
                Table("It's", SheetCell.Text("=A1 \u0001 _x0041_")),
                Table("Second", SheetCell.Text(new string('x', 40_000))),
            ]
        );
        byte[] bytes = workbook.ToBytes();
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(e => e.Part?.Uri + " " + e.Path?.XPath + ": " + e.Description)
        );
        Assert.Equal("Title   & <b>", document.PackageProperties.Title);
        Assert.Null(document.PackageProperties.LastModifiedBy);
        Assert.Null(document.PackageProperties.Modified);
        // A longer foot makes the file unreadable; the marking has to stay.
        string foot = Sheet(bytes).Descendants(Main + "oddFooter").Single().Value;
        Assert.InRange(foot.Length, 1, 255);
        Assert.EndsWith("&CTLP:AMBER+STRICT&RPage &P of &N", foot, StringComparison.Ordinal);
        Assert.Contains(
            Part(bytes, "xl/workbook.xml").Descendants(Main + "definedName"),
            name => name.Value == "'It''s'!$1:$1"
        );
    }

    private static byte[] Of(params SheetCell[] cells) =>
        new Workbook("Title", new(2026, 11, 23), "A & B", "foot", [Table("Table", cells)]).ToBytes();

    private static Sheet Table(string name, params SheetCell[] cells) =>
        new(
            name,
            [.. cells.Select((_, i) => new SheetColumn("Column " + i.ToString(CultureInfo.InvariantCulture), 12))],
            [
                [.. cells],
            ],
            Filter: true
        );

    private static Dictionary<string, XElement> Cells(byte[] bytes) =>
        Sheet(bytes).Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!);

    private static XElement Sheet(byte[] bytes) => Part(bytes, "xl/worksheets/sheet1.xml");

    private static XElement Part(byte[] bytes, string path)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        using Stream stream = archive.GetEntry(path)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Regalia.Presentation.Plans;

namespace Regalia.Presentation.Tests.Plans;

/// <summary>The workbook as another program sees it.</summary>
public sealed class PlanWorkbookTests(AssessmentFixture fixture)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Formula = "=HYPERLINK(\"http://x\") _x0041_ & <b> \uD83D\uDEE1";

    private byte[] Workbook(params (string, string)[] values) =>
        PlanWorkbook.Write(PlanViews.With(fixture, "A02", [("due", "2027-06-30"), .. values]));

    [Fact]
    public void It_is_valid_office_open_xml()
    {
        using MemoryStream stream = new(Workbook(("note", Formula), ("owner", new string('x', 40_000))));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(
            document,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(errors.Select(e => e.Part?.Uri + " " + e.Path?.XPath + ": " + e.Description));
        Assert.Equal("Regalia", document.PackageProperties.Creator);
        Assert.Equal(new DateTime(2026, 11, 23), document.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void Texts_are_texts_numbers_numbers_and_days_days()
    {
        Dictionary<string, XElement> cells = Row(Workbook(("note", Formula)), "A02");
        Assert.Equal("inlineStr", (string?)cells["Note"].Attribute("t"));
        // An escape of the format stands for itself; what XML cannot hold is a blank.
        Assert.Equal(Formula.Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal), cells["Note"].Value);
        Assert.Empty(cells["Note"].Descendants(Main + "f"));
        Assert.Null(cells["Due"].Attribute("t"));
        double days = (new DateTime(2027, 6, 30) - new DateTime(1899, 12, 30)).TotalDays;
        Assert.Equal(days.ToString(CultureInfo.InvariantCulture), cells["Due"].Value);
        Assert.Equal("5", (string?)cells["Due"].Attribute("s"));
        double expected = PlanViews.VietNam(fixture).Plan.Find("A02")!.Readiness!.Value;
        Assert.Equal(expected, double.Parse(cells["Expected rise of readiness"].Value, CultureInfo.InvariantCulture));
        Assert.Null(cells["Expected rise of readiness"].Attribute("t"));
    }

    [Fact]
    public void What_nothing_scores_is_an_empty_cell_and_no_zero() =>
        Assert.DoesNotContain("Expected rise of readiness", Row(Workbook(), "A01").Keys);

    [Fact]
    public void Headings_are_frozen_filtered_and_printed_on_every_page()
    {
        byte[] bytes = Workbook();
        XElement sheet = Part(bytes, "xl/worksheets/sheet1.xml");
        Assert.Equal("frozen", (string?)sheet.Descendants(Main + "pane").Single().Attribute("state"));
        int lines = PlanViews.VietNam(fixture).Rows.Length + 1;
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"A1:AA{lines}"),
            (string?)sheet.Element(Main + "autoFilter")!.Attribute("ref")
        );
        Assert.All(sheet.Descendants(Main + "col"), col => Assert.InRange((double)col.Attribute("width")!, 5, 60));
        Assert.Contains(
            Part(bytes, "xl/workbook.xml").Descendants(Main + "definedName"),
            n => n.Value == "'Actions'!$1:$1"
        );
    }

    [Fact]
    public void The_marking_stands_on_every_printed_page_and_in_both_sheets()
    {
        byte[] bytes = Workbook(("marking", "AMBER+STRICT"));
        foreach (string part in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
        {
            XElement print = Part(bytes, part).Element(Main + "headerFooter")!;
            Assert.Equal("&CTLP:AMBER+STRICT", print.Element(Main + "oddHeader")!.Value);
            Assert.Contains("&CTLP:AMBER+STRICT", print.Element(Main + "oddFooter")!.Value, StringComparison.Ordinal);
            Assert.Contains(Part(bytes, part).Descendants(Main + "t"), t => t.Value == "TLP:AMBER+STRICT");
        }
    }

    [Fact]
    public void The_about_sheet_names_what_the_plan_rests_on()
    {
        string[] texts = [.. Part(Workbook(), "xl/worksheets/sheet2.xml").Descendants(Main + "t").Select(t => t.Value)];
        Assert.Contains("2026.1", texts.Select(t => t.Split(' ')[0]));
        Assert.Contains("20261", texts);
        Assert.Contains(texts, t => t.Contains("an assumption", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("Hypothetical", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("https://", StringComparison.Ordinal));
        Assert.Contains("unverified", texts);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Same_plan_same_bytes_under_any_culture(string culture) =>
        Assert.Equal(Workbook(), AssessmentFixture.In(culture, () => Workbook()));

    [Fact]
    public void No_time_of_writing_is_in_the_archive()
    {
        using ZipArchive archive = new(new MemoryStream(Workbook()));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    private static Dictionary<string, XElement> Row(byte[] bytes, string id)
    {
        XElement[] rows = [.. Part(bytes, "xl/worksheets/sheet1.xml").Descendants(Main + "row")];
        Dictionary<string, string> headings = rows[0].Elements().ToDictionary(Column, c => c.Value);
        XElement row = rows.Single(r => r.Elements().First().Value == id);
        // Two columns share a heading; the first of them is meant.
        return row.Elements().GroupBy(c => headings[Column(c)]).ToDictionary(g => g.Key, g => g.First());
    }

    private static string Column(XElement cell) => ((string)cell.Attribute("r")!).TrimEnd("0123456789".ToCharArray());

    private static XElement Part(byte[] bytes, string path)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        using Stream stream = archive.GetEntry(path)!.Open();
        return XElement.Load(stream);
    }
}

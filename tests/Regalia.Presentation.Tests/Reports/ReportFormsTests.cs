using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;

namespace Regalia.Presentation.Tests.Reports;

/// <summary>The forms of a report, as other programs see them.</summary>
public sealed partial class ReportFormsTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly AssessmentFixture _fixture;

    public ReportFormsTests(AssessmentFixture fixture)
    {
        _fixture = fixture;
        Report = ReportRequests.Compose(
            ReportRequests.Of(fixture.Modified, AssessmentFixture.VietNam) with
            {
                Marking = TlpMarking.AmberStrict,
            }
        );
    }

    private ComposedReport Report { get; }

    [Fact]
    public void The_page_stands_alone_and_runs_nothing()
    {
        string html = Report.As(ReportFormat.Html).Text;
        Assert.Contains("default-src &#39;none&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<link|<img|<iframe|<object|javascript:|@import|<[^>]* on[a-z]+=", html);
        // What it loads: only what it holds itself, fonts and patterns. Links to sources load nothing.
        Assert.All(Loads().Matches(html), m => Assert.Matches("^(data:|#)", m.Groups["from"].Value));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.Contains("@top-right { content: \"TLP:AMBER+STRICT\"", html, StringComparison.Ordinal);
        Assert.Contains("counter(page) \" of \" counter(pages)", html, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(html, "<table"), Regex.Count(html, "<thead>"));
        Assert.Equal(Report.Content.Figures.Count(), Regex.Count(html, "<figure>"));
        string[] ids = [.. Ids().Matches(html).Select(m => m.Groups["id"].Value)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void The_document_is_valid_and_has_a_language()
    {
        using var file = WordprocessingDocument.Open(
            new MemoryStream([.. Report.As(ReportFormat.Docx).Content]),
            isEditable: false
        );
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file, TestContext.Current.CancellationToken)
                .Select(e => e.Part?.Uri + " " + e.Path?.XPath + ": " + e.Description)
        );
        Assert.Equal("en-GB", file.PackageProperties.Language);
        Assert.Equal("Regalia", file.PackageProperties.Creator);
        Assert.Null(file.PackageProperties.LastModifiedBy);
    }

    [Fact]
    public void Every_table_repeats_its_head_and_cuts_no_row()
    {
        XElement document = Docx("word/document.xml");
        XElement[] tables = [.. document.Descendants(Word + "tbl").Where(t => t.Descendants(Word + "tblStyle").Any())];
        Assert.Equal(Report.Content.Tables.Count() + Report.Content.Figures.Count(f => f.ShowsTable), tables.Length);
        foreach (XElement table in tables)
        {
            XElement[] rows = [.. table.Elements(Word + "tr")];
            Assert.NotNull(rows[0].Element(Word + "trPr")!.Element(Word + "tblHeader"));
            Assert.All(rows, row => Assert.NotNull(row.Element(Word + "trPr")!.Element(Word + "cantSplit")));
            Assert.Equal(
                9866,
                table
                    .Element(Word + "tblGrid")!
                    .Elements()
                    .Sum(c => int.Parse((string)c.Attribute(Word + "w")!, CultureInfo.InvariantCulture))
            );
        }
    }

    [Fact]
    public void Every_page_of_the_document_bears_marking_release_and_number()
    {
        XElement head = Docx("word/header1.xml");
        XElement foot = Docx("word/footer1.xml");
        Assert.Contains("TLP:AMBER+STRICT", head.Value, StringComparison.Ordinal);
        Assert.Contains("TLP:AMBER+STRICT", foot.Value, StringComparison.Ordinal);
        Assert.Contains("2026.1", foot.Value, StringComparison.Ordinal);
        Assert.Equal(
            [" PAGE ", " NUMPAGES "],
            foot.Descendants(Word + "fldSimple").Select(f => (string?)f.Attribute(Word + "instr"))
        );
        // At least 12 point.
        Assert.Contains(foot.Descendants(Word + "sz"), size => (string?)size.Attribute(Word + "val") == "24");
    }

    [Fact]
    public void Charts_are_pictures_with_words_for_those_who_cannot_see_them()
    {
        XElement[] pictures = [.. Docx("word/document.xml").Descendants().Where(e => e.Name.LocalName == "docPr")];
        Assert.Equal(Report.Content.Figures.Count(), pictures.Length);
        Assert.All(
            pictures.Zip(Report.Content.Figures),
            pair =>
                Assert.Contains(
                    pair.Second.Chart.Title,
                    (string?)pair.First.Attribute("descr"),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_workbook_is_valid_and_has_a_sheet_for_each_table()
    {
        byte[] bytes = [.. Report.As(ReportFormat.Xlsx).Content];
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file, TestContext.Current.CancellationToken)
                .Select(e => e.Part?.Uri + " " + e.Path?.XPath + ": " + e.Description)
        );
        Assert.Equal(
            ["Summary", "Scores", "Labels", "Indicators", "Gaps", "Practices", "Plan", "Evidence", "Licences", "About"],
            ReportRequests
                .Part(bytes, "xl/workbook.xml")
                .Descendants(Sheet + "sheet")
                .Select(s => (string)s.Attribute("name")!)
        );
        for (int sheet = 1; sheet <= 10; sheet++)
        {
            XElement part = ReportRequests.Part(
                bytes,
                string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet}.xml")
            );
            Assert.Equal("frozen", (string?)part.Descendants(Sheet + "pane").Single().Attribute("state"));
            Assert.Contains(
                "TLP:AMBER+STRICT",
                part.Descendants(Sheet + "oddHeader").Single().Value,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "TLP:AMBER+STRICT",
                part.Descendants(Sheet + "oddFooter").Single().Value,
                StringComparison.Ordinal
            );
            Assert.Empty(part.Descendants(Sheet + "f"));
        }
        XElement scores = ReportRequests.Part(bytes, "xl/worksheets/sheet2.xml");
        double exposure = _fixture
            .Modified.Countries.First(c => c.Country.Code == AssessmentFixture.VietNam)["exposure"]
            .Value!.Value;
        Assert.Contains(
            scores.Descendants(Sheet + "c").Where(c => c.Attribute("t") is null),
            c => double.Parse(c.Value, CultureInfo.InvariantCulture) == exposure
        );
    }

    [Fact]
    public void File_names_hold_release_and_country_and_never_lead_elsewhere()
    {
        Assert.Equal("regalia-2026.1-VNM-report.docx", Report.FileName(ReportFormat.Docx));
        Assert.Equal("regalia-2026.1-VNM-report.md", Report.As(ReportFormat.Markdown).Path);
    }

    private XElement Docx(string part) => ReportRequests.Part(Report.As(ReportFormat.Docx).Content.AsSpan(), part);

    [GeneratedRegex("url\\((?<from>[^)]{0,20})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Loads();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Ids();
}

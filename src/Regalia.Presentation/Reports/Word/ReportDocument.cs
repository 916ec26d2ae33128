using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Word;

/// <summary>A publication as a Word document (Office Open XML, ECMA-376). The same content gives the same bytes.</summary>
internal static class ReportDocument
{
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    internal static byte[] Write(Publication content, ReportMargins margins, DateOnly date)
    {
        using MemoryStream stream = new();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Relations are named here, and the properties given a part: left to the library, their names are random.
            MainDocumentPart document = file.AddMainDocumentPart();
            file.ChangeIdOfPart(document, "rId1");
            Save(document.AddNewPart<StyleDefinitionsPart>("styles"), WordStyles.All().WriteTo);
            Save(document.AddNewPart<HeaderPart>("head"), WordMargins.Head(margins).WriteTo);
            Save(document.AddNewPart<FooterPart>("foot"), WordMargins.Foot(margins).WriteTo);
            Save(document.AddNewPart<DocumentSettingsPart>("settings"), Settings().WriteTo);
            var blocks = new WordBlocks(document);
            blocks.Paragraph(content.Kicker ?? "", "Kicker");
            blocks.Paragraph(content.Title, "Title");
            blocks.Paragraph(content.Standfirst, "Subtitle");
            blocks.Write(content.Blocks, depth: 0);
            Save(document.AddNewPart<NumberingDefinitionsPart>("lists"), blocks.Lists.All().WriteTo);
            Save(document, new Document(new Body([.. blocks.Parts, Page()])).WriteTo);
            Save(
                file.AddNewPart<CoreFilePropertiesPart>("rId2"),
                xml => xml.WriteElementString("coreProperties", Properties, "")
            );
            file.PackageProperties.Title = SheetText.Clean(margins.Title);
            file.PackageProperties.Creator = "Regalia";
            file.PackageProperties.Language = "en-GB";
            file.PackageProperties.Keywords = margins.Marking;
            file.PackageProperties.Created = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        }
        return FixedArchive.Rewrite(stream);
    }

    // A4, in twentieths of a point.
    private static SectionProperties Page() =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "head" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1360,
                Right = 1020,
                Bottom = 1250,
                Left = 1020,
                Header = 620,
                Footer = 560,
                Gutter = 0,
            }
        );

    private static Settings Settings() =>
        new(
            new Zoom { Percent = "100" },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    // The library's own way of saving ends the lines of texts as the machine does.
    private static void Save(OpenXmlPart part, Action<XmlWriter> write)
    {
        using StreamWriter stream = new(part.GetStream(FileMode.Create));
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { NewLineChars = "\n" });
        write(xml);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Ooxml = DocumentFormat.OpenXml.Spreadsheet;

namespace Regalia.Presentation.Workbooks;

/// <summary>A workbook of Office Open XML (ECMA-376).</summary>
/// <remarks>The same content gives the same bytes. Texts are texts: nothing is ever a formula.</remarks>
/// <param name="Title">Title in the properties of the file.</param>
/// <param name="Created">Day in the properties of the file.</param>
/// <param name="Header">Stands in the middle of the head and foot of every printed page.</param>
/// <param name="Footer">Stands on the left of the foot of every printed page.</param>
/// <param name="Sheets">The sheets, at least one.</param>
internal sealed record Workbook(
    string Title,
    DateOnly Created,
    string Header,
    string Footer,
    ImmutableArray<Sheet> Sheets
)
{
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>The bytes of the file.</summary>
    internal byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Relations are named here, and the properties given a part: left to the library, their names are random.
            WorkbookPart book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1");
            Ooxml.Sheets list = new();
            foreach ((int i, Sheet sheet) in Sheets.Index())
            {
                string id = "rId" + (i + 1).ToString(CultureInfo.InvariantCulture);
                list.AppendChild(new Ooxml.Sheet { Name = sheet.Name, SheetId = (uint)i + 1 }).Id = id;
                Save(book.AddNewPart<WorksheetPart>(id), SheetLayout.Of(sheet, Header, Footer, i == 0).WriteTo);
            }
            Save(book.AddNewPart<WorkbookStylesPart>("styles"), SheetStyles.All().WriteTo);
            Save(book, new Ooxml.Workbook(list, new Ooxml.DefinedNames(Sheets.SelectMany(SheetLayout.Names))).WriteTo);
            Save(
                file.AddNewPart<CoreFilePropertiesPart>("rId2"),
                xml => xml.WriteElementString("coreProperties", Properties, "")
            );
            file.PackageProperties.Title = SheetText.Clean(Title);
            file.PackageProperties.Creator = "Regalia";
            file.PackageProperties.Created = Created.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        }
        return FixedArchive.Rewrite(stream);
    }

    // The library's own way of saving ends the lines of texts as the machine does.
    private static void Save(OpenXmlPart part, Action<XmlWriter> write)
    {
        using StreamWriter stream = new(part.GetStream(FileMode.Create));
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { NewLineChars = "\n" });
        write(xml);
    }
}

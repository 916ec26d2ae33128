using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Workbooks;
using PlainRun = Regalia.Presentation.Publications.Run;
using RunStyle = Regalia.Presentation.Publications.RunStyle;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Regalia.Presentation.Reports.Word;

/// <summary>Running text of a document. Addresses that lead out become links, each named once in the file.</summary>
internal sealed class WordText(MainDocumentPart document)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>A paragraph in a named style; null is that of running text.</summary>
    internal DocumentFormat.OpenXml.Wordprocessing.Paragraph Paragraph(Prose text, string? style = null)
    {
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph();
        if (style is not null)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        }
        paragraph.Append(Of(text));
        return paragraph;
    }

    /// <summary>The pieces of a text.</summary>
    internal IEnumerable<OpenXmlElement> Of(Prose text)
    {
        foreach (PlainRun run in text.Runs)
        {
            if (run.Link?.Outside is { } address && run.Text.Length > 0)
            {
                yield return new Hyperlink(Styled(run, WordStyles.Link)) { Id = Link(address), History = true };
            }
            else
            {
                yield return Styled(run, StyleOf(run.Style));
            }
        }
    }

    private static string? StyleOf(RunStyle style) =>
        style switch
        {
            RunStyle.Strong => "Strong",
            RunStyle.Quiet => WordStyles.Quiet,
            RunStyle.Code => WordStyles.Code,
            _ => null,
        };

    private static WordRun Styled(PlainRun run, string? style)
    {
        var letters = new RunProperties();
        if (style is not null)
        {
            letters.RunStyle = new DocumentFormat.OpenXml.Wordprocessing.RunStyle { Val = style };
        }
        if (run.Language is { } language)
        {
            letters.Languages = new Languages { Val = language };
        }
        string words = SheetText
            .Clean(run.Style is RunStyle.Quote ? "“" + run.Text + "”" : run.Text)
            .ReplaceLineEndings(" ");
        WordRun whole = new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        if (letters.HasChildren)
        {
            whole.RunProperties = letters;
        }
        return whole;
    }

    private string Link(Uri address)
    {
        if (!_links.TryGetValue(address.AbsoluteUri, out string? id))
        {
            // Named here: left to the library, the name is random.
            id = "link" + Bundles.Digits.Of(_links.Count + 1);
            document.AddHyperlinkRelationship(address, isExternal: true, id);
            _links.Add(address.AbsoluteUri, id);
        }
        return id;
    }
}

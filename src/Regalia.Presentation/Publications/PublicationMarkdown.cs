using Regalia.Assessment.Markings;
using Regalia.Presentation.Scenarios;

namespace Regalia.Presentation.Publications;

/// <summary>A publication as Markdown (CommonMark with tables).</summary>
/// <remarks>
/// The marking stands on the first line, and on the last one too where it is not clear; what is hypothetical says so before
/// anything else. Charts are given as their figures, details stand open, forms are left out. The same publication gives the
/// same bytes; lines end with LF.
/// </remarks>
public static class PublicationMarkdown
{
    /// <summary>Writes it.</summary>
    /// <param name="publication">What it says.</param>
    /// <param name="href">Turns an address of ours into a link; null leaves the words without one.</param>
    public static string Write(Publication publication, Func<PageAddress, string?>? href = null)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var text = new MarkdownBlocks(new MarkdownProse(href));
        string label = publication.Marking.Label();
        text.Paragraph(label);
        text.Heading(1, publication.Title);
        text.Paragraph(publication.Kicker ?? "");
        if (publication.IsHypothetical)
        {
            text.Paragraph(Prose.Strong(HypotheticalMark.Word) + ": what would be, not what is; not an assessment.");
        }
        text.Paragraph(publication.Standfirst);
        text.Write(publication.Blocks, depth: 1);
        if (publication.Marking != TlpMarking.Clear)
        {
            text.Paragraph(label);
        }
        return text.ToString();
    }
}

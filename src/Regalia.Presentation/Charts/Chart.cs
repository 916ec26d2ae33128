using Regalia.Presentation.Charts.Metafiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A chart: a drawing with a title, words for those who cannot see it, and the table of the same figures.</summary>
/// <param name="Id">Unique in the page: letters, digits and hyphens, a letter first.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What it shows: the finding and the range, in one to three sentences.</param>
/// <param name="Drawing">The drawing, at most 720 wide.</param>
/// <param name="Data">The same figures as a table.</param>
public sealed record Chart(string Id, string Title, string Description, Drawing Drawing, DataTable Data)
{
    /// <summary>
    /// The same for a narrow place, about 320 wide, so that letters stay large enough; null where the drawing is small anyway. A
    /// page gets both, and its style sheet shows the one that fits (<see cref="ChartPalette.StyleSheet"/>).
    /// </summary>
    public Drawing? Narrow { get; init; }

    /// <summary>Source, release and cautions, shown below the picture where it stands alone, a line each; null for nothing.</summary>
    public string? Source { get; init; }

    /// <summary>The chart as SVG.</summary>
    /// <param name="use">In a page, or in a file of its own.</param>
    /// <param name="href">
    /// Gives the address of a page, or null where that page is not to be had; without it nothing in the chart is a link.
    /// </param>
    /// <exception cref="ArgumentException">The id has other characters than letters, digits and hyphens.</exception>
    public string Svg(SvgUse use, Func<PageAddress, string?>? href = null) => SvgWriter.Write(this, use, href);

    /// <summary>The drawing as an Enhanced Metafile, in the colours of paper, for programs that know no SVG.</summary>
    public byte[] Emf() => EmfWriter.Write(Drawing, Title);
}

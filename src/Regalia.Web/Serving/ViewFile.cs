using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Serving;

/// <summary>A view as a file.</summary>
internal static class ViewFile
{
    /// <summary>Forms in which a view can be had: one without charts has no SVG.</summary>
    public static IEnumerable<string> Suffixes(View view) =>
        PageSuffix.OfViews.Where(suffix => suffix is not "svg" || view.Page.Figures.Any());

    /// <summary>Writes a view in a form.</summary>
    /// <param name="source">What it draws from.</param>
    /// <param name="view">The view.</param>
    /// <param name="suffix">The form.</param>
    /// <param name="chart">The chart for an SVG; null for the first.</param>
    /// <exception cref="AddressException">The page has no such chart.</exception>
    public static BundleFile Write(ViewSource source, View view, string suffix, string? chart)
    {
        string name = "regalia-" + FileWord(source.Release.Version) + "-" + view.Name + "." + suffix;
        return suffix switch
        {
            "csv" => BundleFile.Of(name, view.Csv()),
            // As the command line ends it.
            "json" => BundleFile.Of(name, view.Json() + "\n"),
            "md" => BundleFile.Of(name, PublicationMarkdown.Write(view.Page)),
            "svg" => BundleFile.Of(name, Chart(view, chart).Svg(SvgUse.Alone)),
            "zip" => new BundleFile(name, [.. BundleArchive.Write(ViewBundle.Files(source, view))], Rows: null),
            _ => throw new ArgumentOutOfRangeException(nameof(suffix), suffix, "No form of a view."),
        };
    }

    private static Chart Chart(View view, string? id)
    {
        Figure[] figures = [.. view.Page.Figures];
        if (figures.Length == 0)
        {
            throw AddressException.NotFound("This page has no chart.");
        }
        return id is null
            ? figures[0].Chart
            : figures.FirstOrDefault(f => string.Equals(f.Chart.Id, id, StringComparison.Ordinal))?.Chart
                ?? throw AddressException.NotFound(
                    "This page has no chart \""
                        + AddressText.Shown(id)
                        + "\"; it has "
                        + string.Join(", ", figures.Select(f => f.Chart.Id))
                        + "."
                );
    }

    // A version is a text of somebody's file, and this becomes a header and the name of a file.
    private static string FileWord(string version) =>
        string.Concat(version.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}

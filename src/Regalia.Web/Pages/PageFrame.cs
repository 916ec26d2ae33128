using System.Collections.Immutable;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>What surrounds a publication on its page.</summary>
/// <param name="Address">The page's own address, canonical.</param>
/// <param name="Release">The release that every figure on it rests on.</param>
/// <param name="Suffixes">Forms in which the page can be taken along: csv, json, md, svg, zip.</param>
/// <param name="Command">The command that gives the same data without a server; null for none.</param>
/// <param name="Href">Turns an address of ours into what stands in <c>href</c>; null where the page is not there (in a written site), and the text then stands without a link.</param>
internal sealed record PageFrame(
    PageAddress Address,
    EvidenceRelease Release,
    ImmutableArray<string> Suffixes,
    string? Command,
    Func<PageAddress, string?> Href
)
{
    /// <summary>Address of a built file: <c>site.css</c> → <c>/assets/site-Xy12.css</c>.</summary>
    public required Func<string, string> Asset { get; init; }

    /// <summary>Whether the page stands in a written site: no forms, for there is no server to answer them.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether the page shows private content: it says so, and offers no sharing.</summary>
    public bool IsPrivate { get; init; }
}

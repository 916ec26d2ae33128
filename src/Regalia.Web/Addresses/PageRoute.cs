using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Views;

namespace Regalia.Web.Addresses;

/// <summary>A kind of page: its address, what may be chosen in it, and how its view is made.</summary>
/// <param name="Template">Path after the language, with placeholders: <c>country/{country}/evidence/{indicator}</c>; empty for home.</param>
/// <param name="Tag">The subject it belongs to, for the OpenAPI document and the navigation: "Countries".</param>
/// <param name="Summary">What it shows, in one sentence.</param>
/// <param name="Build">Makes the view.</param>
/// <param name="All">Addresses that a site without a server consists of, canonical, this kind's only.</param>
internal sealed record PageRoute(
    string Template,
    string Tag,
    string Summary,
    Func<PageRequest, View> Build,
    Func<ViewSource, IEnumerable<PageAddress>> All
)
{
    /// <summary>Parameters that may stand after <c>?</c>, beside <c>release</c>, which every page takes. Others are refused.</summary>
    public ImmutableArray<QueryParameter> Query { get; init; } = [];

    /// <summary>
    /// Whether making it costs more than reading what is computed (a run of draws): only a few are made at a time.
    /// </summary>
    public bool IsCostly { get; init; }

    /// <summary>
    /// What is being done while it takes long, in one sentence: a reader is shown it after a moment, and the page when it is ready. Null
    /// where whoever asks waits.
    /// </summary>
    public string? Waiting { get; init; }

    /// <summary>Whether it reads the results of a scan of works, whose folder is the reader's and may change.</summary>
    public bool IsOfResults { get; init; }

    /// <summary>
    /// Whether a written site has its archive too. Where there are thousands of small pages, each archive would hold the same
    /// terms and codebook again, and all of them as much as the pages themselves.
    /// </summary>
    public bool IsArchived { get; init; } = true;

    /// <summary>Writes the page as a document for paper: html, pdf, docx, xlsx, md; null if it is none.</summary>
    public Func<PageRequest, ReportFormat, CancellationToken, BundleFile>? Document { get; init; }

    /// <summary>Forms in which it can be had beside the page.</summary>
    public ImmutableArray<string> Suffixes =>
        Document is null ? PageSuffix.OfViews : [.. PageSuffix.OfViews, .. PageSuffix.OfDocuments];
}

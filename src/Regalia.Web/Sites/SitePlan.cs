using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Serving;

namespace Regalia.Web.Sites;

/// <summary>Which pages a written site has, and where each stands.</summary>
internal sealed class SitePlan
{
    /// <summary>Folder of style sheets, scripts and fonts.</summary>
    public const string Assets = "assets/";

    private const string Page = ".html";
    private readonly FrozenDictionary<string, (string Path, PageMatch Match)> _pages;

    private SitePlan(ImmutableArray<(string Path, PageMatch Match)> pages)
    {
        Pages = pages;
        _pages = pages.ToFrozenDictionary(page => page.Match.Address.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Every page with its file, in the order of the table.</summary>
    public ImmutableArray<(string Path, PageMatch Match)> Pages { get; }

    /// <summary>The pages of a table.</summary>
    /// <exception cref="ArgumentException">An address of the table does not lead to its page.</exception>
    public static SitePlan Of(ViewSource source, ImmutableArray<PageRoute> routes)
    {
        var resolver = new AddressResolver(routes, source);
        return new SitePlan([
            .. routes
                .SelectMany(route => route.All(source).Select(address => (route, address)))
                .Select(page =>
                    (
                        FileOf(page.address),
                        Match(resolver, page.address)
                            ?? throw new ArgumentException(
                                "\"" + page.address + "\" of " + page.route.Template + " leads to no page",
                                nameof(routes)
                            )
                    )
                ),
        ]);
    }

    /// <summary>File of a page; null if the site does not have it.</summary>
    public string? Path(PageAddress address) => Find(address)?.Path;

    /// <summary>Forms in which the site has a page beside its HTML.</summary>
    public static IEnumerable<string> Suffixes(PageRoute route, View view) =>
        ViewFile.Suffixes(view).Where(suffix => suffix is not "zip" || route.IsArchived);

    /// <summary>A link from one file to a page, or to a form of the page itself; null if the site does not have it.</summary>
    /// <param name="from">Path of the file that has the link.</param>
    /// <param name="to">The address.</param>
    /// <param name="view">What the file shows.</param>
    public string? Link(string from, PageAddress to, View view)
    {
        string fragment = to.Fragment is { } place ? "#" + place : "";
        if (Path(to) is { } page)
        {
            return string.Equals(page, from, StringComparison.Ordinal) && fragment.Length > 0
                ? fragment
                : Relative(from, page) + fragment;
        }
        int dot = to.Path.LastIndexOf('.');
        string? suffix = dot < 0 ? null : to.Path[(dot + 1)..];
        if (
            suffix is null
            || Find(Stem(to, dot)) is not { } stem
            || !Suffixes(stem.Match.Route, view).Contains(suffix, StringComparer.Ordinal)
        )
        {
            return null;
        }
        // Of a page there is one picture, its first chart; other charts stand in the archive.
        bool isOther = suffix is "svg" && to.Query.Any(q => q.Name is AddressQuery.Chart && !IsFirst(view, q.Value));
        return isOther ? null : Relative(from, WithSuffix(stem.Path, suffix));
    }

    /// <summary>The same file in another form.</summary>
    public static string WithSuffix(string page, string suffix) => page[..^Page.Length] + "." + suffix;

    /// <summary>The way from one file to another.</summary>
    public static string Relative(string from, string to) =>
        string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + Escaped(to);

    private (string Path, PageMatch Match)? Find(PageAddress address) =>
        _pages.TryGetValue((address with { Fragment = null }).ToString(), out (string Path, PageMatch Match) page)
            ? page
            : null;

    private static PageAddress Stem(PageAddress address, int dot) =>
        address with
        {
            Path = address.Path[..dot] is "index" ? "" : address.Path[..dot],
            Query = address.Query.RemoveAll(q => q.Name is AddressQuery.Chart),
            Fragment = null,
        };

    private static bool IsFirst(View view, string chart) =>
        string.Equals(view.Page.Figures.FirstOrDefault()?.Chart.Id, chart, StringComparison.Ordinal);

    private static PageMatch? Match(AddressResolver resolver, PageAddress address)
    {
        string[] parts = AddressResolver.Target(address).Split('?', 2);
        return resolver.Resolve(parts[0], parts.Length > 1 ? parts[1] : "") as PageMatch;
    }

    // "whatif?c=VNM" becomes "whatif-c-VNM.html": a file's name cannot have a question mark everywhere.
    private static string FileOf(PageAddress address) =>
        AddressResolver.Language
        + "/"
        + (address.Path.Length == 0 ? "index" : address.Path)
        + string.Concat(address.Query.Select(q => "-" + q.Name + "-" + FileWord(q.Value)))
        + Page;

    private static string FileWord(string value) =>
        string.Concat(value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

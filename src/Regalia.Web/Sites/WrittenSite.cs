using System.Collections.Immutable;
using System.Text;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Sites;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Pages;
using Regalia.Web.Routes;
using Regalia.Web.Serving;

namespace Regalia.Web.Sites;

/// <summary>The pages of the dashboard as files that need no server.</summary>
public static class WrittenSite
{
    /// <summary>The files, one by one as they are made; the manifest comes last, for it lists the others.</summary>
    /// <param name="source">What they show.</param>
    /// <param name="cancellation">Ends it between two files.</param>
    /// <param name="basePath">
    /// Path under which a web server will show the site: only the page for what is not there needs to know, for it stands at any
    /// depth. All other links are relative.
    /// </param>
    /// <param name="progress">Told after each page how many are made, of how many.</param>
    public static IEnumerable<BundleFile> Files(
        ViewSource source,
        CancellationToken cancellation,
        string basePath = "/",
        Action<int, int>? progress = null
    )
    {
        var renderer = new PageRenderer();
        return Files(
            source,
            RouteTable.All,
            renderer.RenderAsync,
            ClientFiles.Embedded,
            basePath,
            cancellation,
            progress
        );
    }

    internal static IEnumerable<BundleFile> Files(
        ViewSource source,
        ImmutableArray<PageRoute> routes,
        Func<Publication, PageFrame, Task<string>> render,
        ClientFiles client,
        string basePath,
        CancellationToken cancellation,
        Action<int, int>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var plan = SitePlan.Of(source, routes);
        List<FileDigest> written = [];
        foreach (BundleFile file in Content(source, plan, render, client, basePath, progress))
        {
            cancellation.ThrowIfCancellationRequested();
            written.Add(FileDigest.Of(file));
            yield return file;
        }
        yield return SiteManifest.Write(source, written);
    }

    private static IEnumerable<BundleFile> Content(
        ViewSource source,
        SitePlan plan,
        Func<Publication, PageFrame, Task<string>> render,
        ClientFiles client,
        string basePath,
        Action<int, int>? progress
    )
    {
        foreach ((string name, byte[] content) in client.All)
        {
            yield return name.EndsWith(".css", StringComparison.Ordinal)
                ? BundleFile.Of(SitePlan.Assets + name, BesideItsFonts(content))
                : new BundleFile(SitePlan.Assets + name, [.. content], Rows: null);
        }
        yield return BundleFile.Of("index.html", Doorstep);
        foreach ((int done, (string path, PageMatch match)) in plan.Pages.Index())
        {
            View view = match.Route.Build(match.Request);
            string[] suffixes = [.. SitePlan.Suffixes(match.Route, view)];
            var frame = new PageFrame(
                match.Address,
                source.Release,
                [.. suffixes],
                view.Command,
                to => plan.Link(path, to, view)
            )
            {
                Asset = name => SitePlan.Relative(path, SitePlan.Assets + client.Name(name)),
                IsWritten = true,
            };
            yield return BundleFile.Of(path, render(view.Page, frame).GetAwaiter().GetResult());
            foreach (string suffix in suffixes)
            {
                yield return ViewFile.Write(source, view, suffix, chart: null) with
                {
                    Path = SitePlan.WithSuffix(path, suffix),
                };
            }
            progress?.Invoke(done + 1, plan.Pages.Length);
        }
        yield return NotThere(source, plan, render, client, basePath);
    }

    // A style sheet names its fonts by their address on the server; here they lie beside it.
    private static string BesideItsFonts(byte[] styles) =>
        Encoding.UTF8.GetString(styles).Replace(PageFrames.Assets, "", StringComparison.Ordinal);

    // A door that needs neither script nor server: the page of the one language there is.
    private const string Doorstep =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Regalia</title>"
        + "<meta http-equiv=\"refresh\" content=\"0; url=en/index.html\"></head>"
        + "<body><p><a href=\"en/index.html\">Regalia, in English</a></p></body></html>\n";

    private static BundleFile NotThere(
        ViewSource source,
        SitePlan plan,
        Func<Publication, PageFrame, Task<string>> render,
        ClientFiles client,
        string basePath
    )
    {
        string root = basePath.TrimEnd('/') + "/";
        var frame = new PageFrame(
            PageAddress.Home,
            source.Release,
            [],
            Command: null,
            to => plan.Path(to) is { } path ? root + path : null
        )
        {
            Asset = name => root + SitePlan.Assets + client.Name(name),
            IsWritten = true,
        };
        Publication page = HelpPage.Of(404, "This site has no page at the address that was asked for.");
        return BundleFile.Of("404.html", render(page, frame).GetAwaiter().GetResult());
    }
}

using System.Collections.Immutable;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Method, data, about, search.</summary>
internal static class ReadingRoutes
{
    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "method",
            "Method",
            "How a country gets its label, and what its intervals include and exclude.",
            request => MethodView.Of(request.Source),
            _ => [PageAddress.Method]
        ),
        new(
            "data",
            "Data",
            "Files of the release, licences, codebook, checksums and examples.",
            request => DataView.Of(request.Source),
            _ => [PageAddress.Data]
        ),
        new(
            "about",
            "About",
            "Independence, neutrality, borders, privacy, accessibility and licences.",
            request => AboutView.Of(request.Source),
            _ => [PageAddress.About]
        ),
        // Nobody can ask a written site anything, so it has no such page.
        new(
            "search",
            "Search",
            "Countries, indicators, instruments and practices by their names.",
            request => SearchView.Of(request.Source, request.Text("q") ?? ""),
            _ => []
        )
        {
            Query = [new("q", "Words to look for.", "trade secret")],
        },
    ];
}

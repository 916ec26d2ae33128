using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Web.Addresses;

/// <summary>A kind of page found for a path.</summary>
/// <param name="Route">The kind.</param>
/// <param name="Path">The path in canonical form, without slashes at its ends.</param>
/// <param name="Values">Values of the placeholders.</param>
internal sealed record RouteMatch(PageRoute Route, string Path, ImmutableDictionary<string, string> Values)
{
    /// <summary>Finds the kind; null if no template fits.</summary>
    /// <exception cref="AddressException">The template fits, and its country or indicator is not there.</exception>
    public static RouteMatch? Find(
        ImmutableArray<PageRoute> routes,
        ImmutableArray<string> parts,
        EvidenceRelease release
    )
    {
        // A written word goes before a placeholder, so that a page may stand beside pages with ids.
        PageRoute? route = routes.Where(r => Fits(Parts(r), parts)).MinBy(r => Parts(r).Count(IsPlaceholder));
        if (route is null)
        {
            return null;
        }
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach ((string template, string part) in Parts(route).Zip(parts))
        {
            if (!IsPlaceholder(template))
            {
                path.Add(template);
                continue;
            }
            string name = template[1..^1];
            string value = name switch
            {
                "country" => ReleaseNames.Country(release, part).Code.ToString(),
                "indicator" => ReleaseNames.Indicator(release, part).Id,
                _ => part,
            };
            values.Add(name, value);
            path.Add(value);
        }
        return new(route, string.Join('/', path), values.ToImmutable());
    }

    /// <summary>The first part of an address of ours that is most like a word; null if none is.</summary>
    public static string? Nearest(ImmutableArray<PageRoute> routes, string word) =>
        Spelling.Nearest(
            word,
            routes.Select(r => r.Template.Split('/')[0]).Where(head => head.Length > 0).Distinct(StringComparer.Ordinal)
        );

    private static string[] Parts(PageRoute route) => route.Template.Length == 0 ? [] : route.Template.Split('/');

    private static bool IsPlaceholder(string part) => part is ['{', .., '}'];

    private static bool Fits(string[] template, ImmutableArray<string> parts) =>
        template.Length == parts.Length
        && template
            .Zip(parts)
            .All(pair =>
                IsPlaceholder(pair.First) || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)
            );
}

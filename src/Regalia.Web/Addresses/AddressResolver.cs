using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Web.Addresses;

/// <summary>
/// Tells what an address leads to, from its letters alone: a page, the one address that the page should have, or a sentence
/// that says what is wrong. Whatever the letters are, nothing is thrown.
/// </summary>
/// <param name="routes">Every kind of page.</param>
/// <param name="source">What the pages draw from.</param>
internal sealed class AddressResolver(ImmutableArray<PageRoute> routes, ViewSource source)
{
    /// <summary>Most letters of an address that is looked at.</summary>
    public const int LongestAddress = 2048;

    /// <summary>The language of every page; other languages come with their texts.</summary>
    public const string Language = "en";

    private const string Root = "/" + Language + "/";

    /// <summary>The address of a page on this server: <c>/en/country/VNM</c>.</summary>
    public static string Target(PageAddress address) => Root + address.ToString();

    /// <summary>Resolves an address.</summary>
    /// <param name="path">Path as it came, escaped.</param>
    /// <param name="query">What stood after <c>?</c>, escaped, without it.</param>
    public Resolution Resolve(string path, string query)
    {
        try
        {
            return Find(path, query);
        }
        catch (AddressException fault)
        {
            return AddressFault.Of(fault);
        }
    }

    private Resolution Find(string path, string query)
    {
        if (path.Length + query.Length > LongestAddress)
        {
            throw AddressException.Malformed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This address has more than {LongestAddress:N0} letters, more than any page needs."
                )
            );
        }
        ImmutableArray<string> parts = AddressPath.Read(path);
        if (parts.IsEmpty)
        {
            return new Redirection(Root);
        }
        RefuseOtherLanguage(parts);
        (parts, string? suffix) = SplitSuffix(parts.RemoveAt(0));
        RouteMatch found = RouteMatch.Find(routes, parts, source.Release) ?? throw NoPage(parts);
        suffix = CheckSuffix(found.Route, suffix);
        return Choose(found, suffix, path, query);
    }

    private Resolution Choose(RouteMatch found, string? suffix, string path, string query)
    {
        ImmutableArray<QueryParameter> known = found.Route.Query;
        if (suffix is "svg")
        {
            known = known.Add(new QueryParameter(AddressQuery.Chart, "Id of a chart of the page.", "labels"));
        }
        known = known.Add(new QueryParameter(AddressQuery.Release, "Pins the release.", source.Release.Version));
        var chosen = AddressQuery.Sort(AddressQuery.Read(query), known, source.Release);
        var page = new PageAddress(found.Path);
        PageAddress canonical = suffix is null ? page : page.As(suffix);
        string? chart = null;
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach ((QueryParameter parameter, ImmutableArray<string> given) in chosen)
        {
            canonical = canonical.With(parameter.Name, given);
            if (parameter.Name is AddressQuery.Release)
            {
                RefuseOtherRelease(given[0], page);
            }
            else if (parameter.Name is AddressQuery.Chart && suffix is "svg")
            {
                chart = given[0];
            }
            else
            {
                page = page.With(parameter.Name, given);
                values.Add(parameter.Name, given);
            }
        }
        string target = Target(canonical);
        return string.Equals(target, query.Length == 0 ? path : path + "?" + query, StringComparison.Ordinal)
            ? new PageMatch(
                found.Route,
                new PageRequest(source, found.Values, values.ToImmutable()),
                page,
                suffix,
                chart
            )
            : new Redirection(target);
    }

    private void RefuseOtherLanguage(ImmutableArray<string> parts)
    {
        string first = parts[0];
        if (string.Equals(first, Language, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        if (first.Length == 2 && first.All(char.IsAsciiLetter))
        {
            throw AddressException.NotFound(
                "There are no pages in the language \"" + first + "\" yet; the pages are in English (en)."
            );
        }
        throw RouteMatch.Nearest(routes, SplitSuffix([first]).Parts.FirstOrDefault() ?? first) is { } head
            ? AddressException.NotFound("An address begins with its language. Did you mean " + Root + head + "?")
            : NoPage(parts);
    }

    private void RefuseOtherRelease(string release, PageAddress page)
    {
        if (!string.Equals(release, source.Release.Version, StringComparison.Ordinal))
        {
            throw AddressException.NotFound(
                "This server shows release "
                    + source.Release.Version
                    + ", not \""
                    + AddressText.Shown(release)
                    + "\": start `regalia serve --data DIR` with the folder of that release to see it.",
                Prose.To("The same page in release " + source.Release.Version, page),
                Prose.To("Releases and data", PageAddress.Data)
            );
        }
    }

    // The stem of a home page as data is "index", for a file needs a name.
    private static (ImmutableArray<string> Parts, string? Suffix) SplitSuffix(ImmutableArray<string> parts)
    {
        string last = parts.IsEmpty ? "" : parts[^1];
        int dot = last.LastIndexOf('.');
        string stem = dot < 0 ? last : last[..dot];
        string? suffix = dot < 0 ? null : last[(dot + 1)..];
        if (parts.Length == 1 && string.Equals(stem, "index", StringComparison.OrdinalIgnoreCase))
        {
            return ([], suffix);
        }
        if (dot == 0)
        {
            throw AddressException.NotFound("\"" + AddressText.Shown(last) + "\" names no page.");
        }
        return (dot < 0 ? parts : [.. parts.RemoveAt(parts.Length - 1), stem], suffix);
    }

    private static string? CheckSuffix(PageRoute route, string? given)
    {
        if (given is null)
        {
            return null;
        }
        if (
            route.Suffixes.FirstOrDefault(s => string.Equals(s, given, StringComparison.OrdinalIgnoreCase)) is { } known
        )
        {
            return known;
        }
        return string.Equals(given, "html", StringComparison.OrdinalIgnoreCase)
            ? null
            : throw AddressException.NotFound(
                "This page is not there as \"."
                    + AddressText.Shown(given)
                    + "\"; it is there as "
                    + string.Join(", ", route.Suffixes.Select(s => "." + s))
                    + "."
            );
    }

    private AddressException NoPage(ImmutableArray<string> parts)
    {
        string? near = parts.IsEmpty ? null : RouteMatch.Nearest(routes, parts[0]);
        return AddressException.NotFound(
            "There is no page \""
                + AddressText.Shown(string.Join('/', parts))
                + "\""
                + (near is null ? "." : "; addresses that are most like it begin with " + Root + near + "."),
            Prose.To("Data", PageAddress.Data)
        );
    }
}

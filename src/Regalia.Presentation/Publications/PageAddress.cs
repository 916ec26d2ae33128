using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Presentation.Publications;

/// <summary>
/// The address of a page inside a language: <c>country/VNM</c>, <c>compare?c=MYS~VNM</c>. The state of a page lies in it;
/// <c>~</c> joins lists. One place names them all, so that no page spells an address by hand.
/// </summary>
/// <param name="Path">Path after the language, without a slash at either end; empty for home.</param>
/// <param name="Query">Parameters, unescaped, in the order in which they are written.</param>
public sealed record PageAddress(string Path, ImmutableArray<QueryValue> Query)
{
    private const string OwnPrefix = "app/";

    /// <summary>A place on the page after <c>#</c>; null for its top.</summary>
    public string? Fragment { get; init; }

    /// <summary>An address without parameters.</summary>
    public PageAddress(string path)
        : this(path, []) { }

    /// <summary>The home page.</summary>
    public static PageAddress Home { get; } = new("");

    /// <summary>A country's profile.</summary>
    public static PageAddress Country(Iso3 country) => new("country/" + country.ToString());

    /// <summary>A country's value of an indicator with its evidence.</summary>
    public static PageAddress Evidence(Iso3 country, string indicator) =>
        new("country/" + country.ToString() + "/evidence/" + indicator);

    /// <summary>An indicator in all countries.</summary>
    public static PageAddress Indicator(string indicator) => new("indicator/" + indicator);

    /// <summary>Every indicator.</summary>
    public static PageAddress Indicators { get; } = new("indicators");

    /// <summary>Countries compared; all if none is named.</summary>
    public static PageAddress Compare(params IEnumerable<Iso3> countries) =>
        new PageAddress("compare").With("c", countries.Select(c => c.ToString()));

    /// <summary>Positions and coverage of the guardrails.</summary>
    public static PageAddress Guardrails { get; } = new("guardrails");

    /// <summary>One instrument.</summary>
    public static PageAddress Instrument(string instrument) => new("guardrails/" + instrument);

    /// <summary>What international commitments cover a country.</summary>
    public static PageAddress Coverage(Iso3 country) => new("coverage/" + country.ToString());

    /// <summary>Layers of protection in all countries.</summary>
    public static PageAddress Layers { get; } = new("layers");

    /// <summary>Layers of protection in a country.</summary>
    public static PageAddress LayersOf(Iso3 country) => new("layers/" + country.ToString());

    /// <summary>The library of practices.</summary>
    public static PageAddress Practices { get; } = new("practices");

    /// <summary>One practice.</summary>
    public static PageAddress Practice(string practice) => new("practice/" + practice);

    /// <summary>Gaps and plan of a country.</summary>
    public static PageAddress Plan(Iso3 country) => new("plan/" + country.ToString());

    /// <summary>What a change would do.</summary>
    public static PageAddress WhatIf(Iso3 country) => new PageAddress("whatif").With("c", country.ToString());

    /// <summary>Records of public incident sources.</summary>
    public static PageAddress Incidents { get; } = new("incidents");

    /// <summary>One record. Ids of sources may hold any letter, a slash too, so that they are no part of the path.</summary>
    public static PageAddress Incident(string snapshot, string id) =>
        new PageAddress("incident").With("in", snapshot).With("id", id);

    /// <summary>Records that tell of one event.</summary>
    public static PageAddress Cases { get; } = new("cases");

    /// <summary>One case, by its id or that of any record in it: <c>cfr:450</c>.</summary>
    public static PageAddress Case(string id) => new PageAddress("case").With("id", id);

    /// <summary>Counts over years.</summary>
    public static PageAddress Trend { get; } = new("trend");

    /// <summary>Who leads in each technology.</summary>
    public static PageAddress Technologies { get; } = new("technology");

    /// <summary>One technology.</summary>
    public static PageAddress Technology(string technology) => new("technology/" + technology);

    /// <summary>Two countries side by side in every technology.</summary>
    public static PageAddress Cooperation { get; } = new("technology/cooperate");

    /// <summary>Published claims.</summary>
    public static PageAddress Claims { get; } = new("claims");

    /// <summary>One claim, counted again.</summary>
    public static PageAddress Claim(string claim) => new PageAddress("claim").With("id", claim);

    /// <summary>The method and its uncertainty.</summary>
    public static PageAddress Method { get; } = new("method");

    /// <summary>Data to take along.</summary>
    public static PageAddress Data { get; } = new("data");

    /// <summary>Who, borders, neutrality, licences.</summary>
    public static PageAddress About { get; } = new("about");

    /// <summary>Search in names.</summary>
    public static PageAddress Search { get; } = new("search");

    /// <summary>A country's report.</summary>
    public static PageAddress Report(Iso3 country) => new("report/" + country.ToString());

    /// <summary>
    /// Files of the reader's own that are open on this machine. Addresses that begin with <c>app/</c> stand beside the languages,
    /// and a written site has none of them.
    /// </summary>
    public static PageAddress OwnFiles { get; } = new(OwnPrefix);

    /// <summary>Whether it is an address of the reader's own files.</summary>
    public bool IsOwn => Path.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>The same address with one more parameter.</summary>
    public PageAddress With(string name, string value) => this with { Query = Query.Add(new QueryValue(name, value)) };

    /// <summary>The same address with a list as one more parameter; without it if the list is empty.</summary>
    public PageAddress With(string name, IEnumerable<string> values) =>
        string.Join('~', values) is { Length: > 0 } joined ? With(name, joined) : this;

    /// <summary>The same address at a place on the page.</summary>
    public PageAddress At(string fragment) => this with { Fragment = fragment };

    /// <summary>The same address as data: <c>country/VNM.csv</c>; of home it is <c>index.csv</c>.</summary>
    /// <param name="suffix">Without the dot: csv, json, md, svg, zip.</param>
    public PageAddress As(string suffix) => this with { Path = (Path.Length == 0 ? "index" : Path) + "." + suffix };

    /// <summary>Path, escaped parameters and fragment.</summary>
    public override string ToString() =>
        string.Join('/', Path.Split('/').Select(Uri.EscapeDataString))
        + (
            Query.IsEmpty
                ? ""
                : "?"
                    + string.Join(
                        '&',
                        Query.Select(q =>
                            Uri.EscapeDataString(q.Name)
                            + "="
                            + Uri.EscapeDataString(q.Value).Replace("%7E", "~", StringComparison.Ordinal)
                        )
                    )
        )
        + (Fragment is null ? "" : "#" + Fragment);
}

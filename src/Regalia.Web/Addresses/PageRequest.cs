using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Views;

namespace Regalia.Web.Addresses;

/// <summary>What an address asks for, checked: placeholders of the path and parameters, each read by its kind.</summary>
/// <param name="Source">What views draw from.</param>
/// <param name="Path">Values of the placeholders by name, unescaped.</param>
/// <param name="Query">Values of the parameters by name, unescaped and split at <c>~</c>; a blank value is left out.</param>
internal sealed record PageRequest(
    ViewSource Source,
    ImmutableDictionary<string, string> Path,
    ImmutableDictionary<string, ImmutableArray<string>> Query
)
{
    /// <summary>The country of a placeholder.</summary>
    /// <exception cref="AddressException">There is no such country.</exception>
    public Country Country(string placeholder) => ReleaseNames.Country(Source.Release, Path[placeholder]);

    /// <summary>The indicator of a placeholder.</summary>
    /// <exception cref="AddressException">There is no such indicator.</exception>
    public Indicator Indicator(string placeholder) => ReleaseNames.Indicator(Source.Release, Path[placeholder]);

    /// <summary>The countries of a list, each once, in the given order; empty if the parameter is not there.</summary>
    /// <exception cref="AddressException">One of them is not there.</exception>
    public ImmutableArray<Country> Countries(string parameter) =>
        [.. List(parameter).Select(word => ReleaseNames.Country(Source.Release, word)).Distinct()];

    /// <summary>The one value of a parameter; null if it is not there.</summary>
    /// <exception cref="AddressException">It has several, or one that is not among its values.</exception>
    public string? Text(string parameter) =>
        List(parameter) switch
        {
            [] => null,
            [var only] => only,
            _ => throw AddressException.Malformed("\"" + parameter + "\" takes one value."),
        };

    /// <summary>The values of a list; empty if the parameter is not there.</summary>
    public ImmutableArray<string> List(string parameter) => Query.GetValueOrDefault(parameter, []);
}

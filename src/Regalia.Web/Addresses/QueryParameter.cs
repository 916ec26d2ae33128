using System.Collections.Immutable;

namespace Regalia.Web.Addresses;

/// <summary>A parameter of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it chooses, in one sentence with the form of its value.</param>
/// <param name="Example">A value that works.</param>
internal sealed record QueryParameter(string Name, string Description, string Example)
{
    /// <summary>The only values it may have; empty where the page decides.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether <c>~</c> joins several values; a form may also repeat the parameter.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether its values are countries: <c>c</c> is the name of these everywhere.</summary>
    public bool IsCountry { get; init; } = Name is "c";
}

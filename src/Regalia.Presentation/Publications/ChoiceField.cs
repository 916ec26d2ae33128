using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>One of several, or any number of them.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Options">What there is to choose.</param>
/// <param name="Chosen">Values that are chosen now.</param>
/// <param name="IsMany">Whether several may be chosen; the address then joins them with <c>~</c> (or repeats the parameter).</param>
public sealed record ChoiceField(
    string Name,
    string Label,
    ImmutableArray<ControlOption> Options,
    ImmutableArray<string> Chosen,
    bool IsMany = false
) : ControlField(Name, Label)
{
    /// <summary>Whether the options are countries, which a picker finds by their names.</summary>
    public bool IsCountries { get; init; }
}

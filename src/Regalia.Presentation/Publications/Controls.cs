using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>
/// What a reader may choose on a page; on paper it is left out. It works as a form whose answer is another address, so that
/// nothing depends on a script.
/// </summary>
/// <param name="Id">Unique in the publication: lower-case letters, digits and hyphens.</param>
/// <param name="Label">What is chosen, for those who cannot see the form.</param>
/// <param name="Action">The page that the form leads to; its parameters are sent along.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Submit">What the button says: "Compare".</param>
public sealed record Controls(
    string Id,
    string Label,
    PageAddress Action,
    ImmutableArray<ControlField> Fields,
    string Submit
) : Block
{
    /// <summary>
    /// Whether it changes something on this machine (opens or closes a file): sent as a POST with its files, and never part
    /// of an address.
    /// </summary>
    public bool IsPost { get; init; }
}

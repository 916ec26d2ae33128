using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>A page, or the same as data.</summary>
/// <param name="Route">Its kind.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Address">Its address in canonical form, without suffix and release.</param>
/// <param name="Suffix">Form that is wanted, without the dot; null for the page.</param>
/// <param name="Chart">The chart that is wanted as SVG; null for the first of the page.</param>
internal sealed record PageMatch(
    PageRoute Route,
    PageRequest Request,
    PageAddress Address,
    string? Suffix,
    string? Chart
) : Resolution;

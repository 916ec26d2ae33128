using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>The works of a technology and year, in order of citations: the same in every window that holds the year.</summary>
/// <param name="Block">The works.</param>
/// <param name="Order">Their order.</param>
/// <param name="Thresholds">Where each of <see cref="WindowTally.Tops"/> begins.</param>
internal sealed record CitedYear(FactBlock Block, CitationOrder Order, ImmutableArray<TopThreshold> Thresholds)
{
    /// <summary>Reads a year.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static CitedYear Read(TechnologyResults results, int technology, int year)
    {
        FactBlock block = results.Read(technology, year);
        var order = CitationOrder.Of(block.Citations);
        return new CitedYear(
            block,
            order,
            [.. WindowTally.Tops.Select(top => TopThreshold.Of(year, top, order.Citations))]
        );
    }
}

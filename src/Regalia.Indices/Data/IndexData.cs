using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>What is known of the units: indicators, and what goes with them. All parts have the same rows.</summary>
/// <param name="Indicators">Indicators in the order of the definition; after aggregation also the aggregates, from the
/// bottom up.</param>
/// <param name="Denominators">Denominators; may have no columns.</param>
/// <param name="Groups">Groupings.</param>
public sealed record IndexData(IndicatorTable Indicators, IndicatorTable Denominators, GroupTable Groups)
{
    /// <summary>Data without denominators and groupings.</summary>
    /// <param name="indicators">The indicators.</param>
    public IndexData(IndicatorTable indicators)
        : this(indicators, indicators.With([], []), GroupTable.None) { }

    /// <summary>The units.</summary>
    public ImmutableArray<IndexUnit> Units => Indicators.Units;

    /// <summary>Some of the rows of all parts, in the order given.</summary>
    /// <param name="rows">Numbers of rows.</param>
    public IndexData Rows(ImmutableArray<int> rows) =>
        new(Indicators.Rows(rows), Denominators.Rows(rows), Groups.Rows(rows));
}

using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>The codes that a specification may name.</summary>
internal sealed record SpecificationScope(IndexDefinition Definition, IndexData Data)
{
    public IEnumerable<string> Indicators => Definition.Indicators.Select(variable => variable.Code);

    public IEnumerable<string> Aggregates => Definition.Aggregates.Select(variable => variable.Code);

    public IEnumerable<string> Nodes => Definition.Structure.Codes;

    public IEnumerable<string> Denominators => Data.Denominators.Codes;

    public IEnumerable<string> Groups => Data.Groups.Codes;

    public IEnumerable<string> Units => Data.Units.Select(unit => unit.Code).Distinct(StringComparer.Ordinal);
}

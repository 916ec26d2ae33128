using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>denominate</c>.</summary>
internal sealed class DenominationReader : StepReaderOf<Denomination>
{
    public override string ShortOption => "denominators";

    protected override void Read(OptionChanges<Denomination> changes, Denomination start, SpecificationScope scope)
    {
        changes.OnCodes(
            "denominators",
            scope.Indicators,
            "an indicator",
            v => v.Code(scope.Denominators, "a denominator"),
            (s, codes) => s with { Denominators = codes }
        );
        changes.OnCodes(
            "scales",
            scope.Indicators,
            "an indicator",
            v => v.Above(0),
            (s, scales) => s with { Scales = scales }
        );
    }
}

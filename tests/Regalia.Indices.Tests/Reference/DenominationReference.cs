using System.Collections.Immutable;

namespace Regalia.Indices.Tests.Reference;

internal static class DenominationReference
{
    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "pipeline/Denominated.csv",
                "denominators of the definition",
                1e-12,
                (asem, reference, difference) =>
                    difference.Table(new Denomination().Apply(asem.Start).Data.Indicators, reference)
            ),
            new(
                "denominate/Raw_denominated_scalefactor.csv",
                "own denominators and scales, only the three indicators named",
                1e-12,
                (asem, reference, difference) =>
                    difference.Table(Scaled(asem).Apply(asem.Start).Data.Indicators, reference)
            ),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [("denominate/denomby_scalefactor.csv", "input of denominate/Raw_denominated_scalefactor.csv")];

    private static Denomination Scaled(AsemReference asem)
    {
        ReferenceTable by = asem.Table("denominate/denomby_scalefactor.csv");
        int[] rows = [.. Enumerable.Range(0, by.RowCount)];
        return new()
        {
            Denominators = rows.ToImmutableDictionary(
                row => by.Text(row, "iCode"),
                row => by.Text(row, "Denominator"),
                StringComparer.Ordinal
            ),
            Scales = rows.ToImmutableDictionary(
                row => by.Text(row, "iCode"),
                row => by.Number(row, "ScaleFactor"),
                StringComparer.Ordinal
            ),
        };
    }
}

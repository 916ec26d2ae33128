using System.Collections.Immutable;

namespace Regalia.Indices.Tests.Reference;

internal static class ScreeningReference
{
    private static readonly (string Name, Screening Step)[] Screenings =
    [
        ("byNA_default_0.667", new()),
        ("byNA_0.9", new() { MinimumAvailability = 0.9 }),
        ("byzeros_0.95", new() { Rule = ScreeningRule.NonZero, MinimumNonZero = 0.95 }),
        (
            "byNAandzeros_0.9_0.95_force",
            new()
            {
                Rule = ScreeningRule.AvailabilityAndNonZero,
                MinimumAvailability = 0.9,
                MinimumNonZero = 0.95,
            }
        ),
    ];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            .. Screenings.Select(screening => new ReferenceCase(
                $"screen/{screening.Name}_summary.csv",
                "counts, shares and flags of every unit",
                1e-12,
                (asem, reference, difference) =>
                    Summary(Forced(screening.Step, screening.Name, asem).Apply(asem.Start), reference, difference)
            )),
            .. Screenings.Select(screening => new ReferenceCase(
                $"screen/{screening.Name}_removed.csv",
                "units left out",
                0.0,
                (asem, reference, difference) =>
                    difference.Same(
                        "removed",
                        string.Join(' ', Removed(Forced(screening.Step, screening.Name, asem).Apply(asem.Start))),
                        string.Join(' ', reference.Texts("RemovedUnit").Order(StringComparer.Ordinal))
                    )
            )),
            new(
                "pipeline/Screened.csv",
                "availability 0.9 on the imputed data of the reference, which leaves nobody out",
                0.0,
                (asem, reference, difference) =>
                    difference.Table(
                        new Screening { MinimumAvailability = 0.9 }
                            .Apply(asem.From("pipeline/Imputed.csv"))
                            .Data.Indicators,
                        reference
                    )
            ),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    /// <summary>The reference does not say which units it forced: those whose flag and fate disagree.</summary>
    private static Screening Forced(Screening step, string name, AsemReference asem)
    {
        ReferenceTable summary = asem.Table($"screen/{name}_summary.csv");
        return step with
        {
            Forced = Enumerable
                .Range(0, summary.RowCount)
                .Where(row =>
                    step.Rule == ScreeningRule.AvailabilityAndNonZero
                    && Flag(summary, row, "LowDatOrZeroFlag") == Flag(summary, row, "Included")
                )
                .ToImmutableDictionary(
                    row => summary.Text(row, "uCode"),
                    row => Flag(summary, row, "Included"),
                    StringComparer.Ordinal
                ),
        };
    }

    private static void Summary(ScreeningResult ours, ReferenceTable reference, ReferenceDifference difference)
    {
        Assert.Equal(reference.RowCount, ours.Units.Length);
        foreach (ScreenedUnit unit in ours.Units)
        {
            string code = unit.Unit.Code;
            int row = reference.RowOf("uCode", code);
            difference.Number($"{code} N_missing", unit.Missing, reference.Number(row, "N_missing"));
            difference.Number($"{code} N_zero", unit.Zeros, reference.Number(row, "N_zero"));
            difference.Number(
                $"{code} N_miss_or_zero",
                unit.Missing + unit.Zeros,
                reference.Number(row, "N_miss_or_zero")
            );
            difference.Number($"{code} Dat_Avail", unit.Availability, reference.Number(row, "Dat_Avail"));
            difference.Number($"{code} Non_Zero", unit.NonZero, reference.Number(row, "Non_Zero"));
            difference.Same($"{code} LowData", unit.TooFewValues, Flag(reference, row, "LowData"));
            difference.Same($"{code} LowNonZero", unit.TooManyZeros, Flag(reference, row, "LowNonZero"));
            difference.Same(
                $"{code} LowDatOrZeroFlag",
                unit.TooFewValues || unit.TooManyZeros,
                Flag(reference, row, "LowDatOrZeroFlag")
            );
            difference.Same($"{code} Included", unit.Kept, Flag(reference, row, "Included"));
        }
    }

    private static IEnumerable<string> Removed(ScreeningResult ours)
    {
        string[] kept = [.. ours.Data.Units.Select(unit => unit.Code)];
        return ours
            .Units.Select(unit => unit.Unit.Code)
            .Except(kept, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private static bool Flag(ReferenceTable table, int row, string column) =>
        table.Text(row, column) switch
        {
            "TRUE" => true,
            "FALSE" => false,
            string other => throw new InvalidDataException($"'{other}' is neither TRUE nor FALSE."),
        };
}

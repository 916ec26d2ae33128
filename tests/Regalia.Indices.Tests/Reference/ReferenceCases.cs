namespace Regalia.Indices.Tests.Reference;

/// <summary>All comparisons with the reference results.</summary>
internal static class ReferenceCases
{
    public static IEnumerable<ReferenceCase> All =>
        [
            .. AggregationReference.Cases,
            .. ComparisonReference.Cases,
            .. CorrelationReference.Cases,
            .. DenominationReference.Cases,
            .. ExtraReference.Cases,
            .. ImputationReference.Cases,
            .. LeaveOneOutReference.Cases,
            .. NormalisationReference.Cases,
            .. PanelReference.Cases,
            .. PrincipalComponentsReference.Cases,
            .. RankingReference.Cases,
            .. ScreeningReference.Cases,
            .. StatisticsReference.Cases,
            .. TreatmentReference.Cases,
            .. UncertaintyReference.Cases,
            .. UnitsReference.Cases,
            .. WeightingReference.Cases,
        ];

    /// <summary>Files nothing of ours is held to, and why.</summary>
    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [
            ("pipeline/Raw.csv", "input: the indicators of input/ASEM_iData.csv"),
            ("input/ASEM_iData.csv", "input"),
            ("input/ASEM_iData_p.csv", "input"),
            ("input/ASEM_iMeta.csv", "input"),
            ("input/WorldDenoms.csv", "input, not used by any result"),
            .. AggregationReference.NotHeld,
            .. ComparisonReference.NotHeld,
            .. CorrelationReference.NotHeld,
            .. DenominationReference.NotHeld,
            .. ExtraReference.NotHeld,
            .. ImputationReference.NotHeld,
            .. LeaveOneOutReference.NotHeld,
            .. NormalisationReference.NotHeld,
            .. PanelReference.NotHeld,
            .. PrincipalComponentsReference.NotHeld,
            .. RankingReference.NotHeld,
            .. ScreeningReference.NotHeld,
            .. StatisticsReference.NotHeld,
            .. TreatmentReference.NotHeld,
            .. UncertaintyReference.NotHeld,
            .. UnitsReference.NotHeld,
            .. WeightingReference.NotHeld,
        ];

    /// <summary>Runs one comparison: the largest difference found.</summary>
    public static ReferenceDifference Run(ReferenceCase reference)
    {
        AsemReference asem = AsemReference.Instance;
        ReferenceDifference difference = new();
        reference.Compare(asem, asem.Table(reference.File), difference);
        return difference;
    }
}

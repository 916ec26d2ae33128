using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>What each step left, and what it has to tell, as tables.</summary>
internal static class StageFiles
{
    internal static IEnumerable<BundleFile> Of(ConstructedIndex index)
    {
        IndexBuild build = index.Build;
        foreach (IndexStage stage in build.Stages)
        {
            yield return stage.Step is Weighting
                ? Weights(NameOf(stage), build.Definition, stage.Result.Weights)
                : IndexCsv.Of(NameOf(stage), stage.Result.Data.Indicators);
        }

        foreach (IndexStage stage in build.Stages)
        {
            foreach (BundleFile report in Reports(build, stage))
            {
                yield return report;
            }
        }

        yield return Statistics("statistics.csv", build.Given.Indicators);
        foreach (IndexStage stage in build.Stages.Where(stage => stage.Step is not Weighting))
        {
            yield return Statistics(Once(build, stage, "statistics_" + stage.Name), stage.Result.Data.Indicators);
        }
    }

    /// <summary>Name of the table that a stage is written to.</summary>
    internal static string NameOf(IndexStage stage) =>
        Digits.Of(stage.Number) + "_" + (stage.Step is Weighting ? "weights" : stage.Name) + ".csv";

    private static IEnumerable<BundleFile> Reports(IndexBuild build, IndexStage stage) =>
        stage.Result switch
        {
            ScreeningResult screened => [Screening(Once(build, stage, "screening"), screened)],
            ImputationResult imputed => [Imputed(Once(build, stage, "imputed_values"), imputed)],
            TreatmentResult treated =>
            [
                Treatment(Once(build, stage, "treatment"), treated),
                Points(Once(build, stage, "treatment_points"), treated),
            ],
            _ => [],
        };

    private static string Once(IndexBuild build, IndexStage stage, string name) => Unique(build, stage, name) + ".csv";

    /// <summary>A name for what belongs to a stage: a second step of the same kind must not overwrite the first.</summary>
    internal static string Unique(IndexBuild build, IndexStage stage, string name) =>
        build.Stages.Count(other => string.Equals(other.Name, stage.Name, StringComparison.Ordinal)) == 1
            ? name
            : name + "_" + Digits.Of(stage.Number);

    private static BundleFile Weights(string name, IndexDefinition definition, IndexWeights weights)
    {
        IndexCsv csv = new(panel: false, "iCode", "Level", "Weight");
        foreach (string code in weights.Structure.Codes)
        {
            csv.Code(code).Whole(definition[code].Level).Number(weights[code]).End();
        }

        return csv.File(name);
    }

    private static BundleFile Statistics(string name, IndicatorTable table)
    {
        IndexCsv csv = new(
            panel: false,
            "iCode",
            "Min",
            "Max",
            "Mean",
            "Median",
            "Std",
            "Skew",
            "Kurt",
            "N.Avail",
            "Frc.Avail"
        );
        foreach (ColumnStatistics column in ColumnStatistics.Of(table))
        {
            csv.Code(column.Code)
                .Number(column.Minimum)
                .Number(column.Maximum)
                .Number(column.Mean)
                .Number(column.Median)
                .Number(column.StandardDeviation)
                .Number(column.Skewness)
                .Number(column.Kurtosis)
                .Whole(column.Available)
                .Number(column.AvailableShare)
                .End();
        }

        return csv.File(name);
    }

    private static BundleFile Screening(string name, ScreeningResult result)
    {
        IndexCsv csv = new(
            IsPanel(result.Units.Select(unit => unit.Unit)),
            "uCode",
            "Missing",
            "Zeros",
            "Availability",
            "NonZero",
            "TooFewValues",
            "TooManyZeros",
            "Kept"
        );
        foreach (ScreenedUnit unit in result.Units)
        {
            csv.Unit(unit.Unit)
                .Whole(unit.Missing)
                .Whole(unit.Zeros)
                .Number(unit.Availability)
                .Number(unit.NonZero)
                .Flag(unit.TooFewValues)
                .Flag(unit.TooManyZeros)
                .Flag(unit.Kept)
                .End();
        }

        return csv.File(name);
    }

    private static BundleFile Imputed(string name, ImputationResult result)
    {
        IndexCsv csv = new(result.Data.Indicators.IsPanel, "uCode", "iCode", "Value");
        foreach (ImputedValue value in result.Imputed)
        {
            csv.Unit(value.Unit).Code(value.Code).Number(value.Value).End();
        }

        return csv.File(name);
    }

    private static BundleFile Treatment(string name, TreatmentResult result)
    {
        bool panel = result.Data.Indicators.IsPanel;
        IndexCsv csv = new(
            panel: false,
            [
                "iCode",
                .. panel ? (IEnumerable<string>)["Time"] : [],
                "SkewBefore",
                "KurtBefore",
                "SkewAfter",
                "KurtAfter",
                "PointsWinsorised",
                "Transformation",
                "Passed",
                "PointsTried",
            ]
        );
        foreach (TreatedColumn column in result.Columns)
        {
            csv.Code(column.Code);
            if (panel)
            {
                csv.Whole(column.Time);
            }

            csv.Number(column.SkewnessBefore)
                .Number(column.KurtosisBefore)
                .Number(column.SkewnessAfter)
                .Number(column.KurtosisAfter)
                .Whole(column.PointsWinsorisedInResult)
                .Code(IndexWords.Of(column.Transformation))
                .Flag(column.PassedAfter)
                .Whole(column.PointsWinsorised)
                .End();
        }

        return csv.File(name);
    }

    private static BundleFile Points(string name, TreatmentResult result)
    {
        IndexCsv csv = new(result.Data.Indicators.IsPanel, "uCode", "iCode", "Before", "After", "Change");
        foreach (TreatedPoint point in result.Points)
        {
            csv.Unit(point.Unit)
                .Code(point.Code)
                .Number(point.Before)
                .Number(point.After)
                .Code(IndexWords.Of(point))
                .End();
        }

        return csv.File(name);
    }

    private static bool IsPanel(IEnumerable<IndexUnit> units) =>
        units.Select(unit => unit.Time).Distinct().Skip(1).Any();
}

using System.Collections.Immutable;
using Regalia.Indices;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>A diagnosis of an index as tables.</summary>
internal static class DiagnosisFiles
{
    internal const string Availability = "availability.csv";
    internal const string Parents = "correlations_with_parents.csv";
    internal const string Flags = "correlation_flags.csv";
    internal const string Alphas = "cronbach_alpha.csv";
    internal const string Components = "pca_components.csv";
    internal const string Loadings = "pca_loadings.csv";
    internal const string LeftOut = "leave_one_out.csv";

    private const string NoCode = "NA";

    internal static IEnumerable<BundleFile> Of(Diagnosis index)
    {
        yield return OfAvailability(index);
        foreach ((string stage, IndicatorTable table, _) in index.Stages())
        {
            bool last = string.Equals(stage, index.LastStage, StringComparison.Ordinal);
            yield return OfCorrelations(stage, table, last || index.Options.AllKinds);
        }

        if (index.IsAggregated)
        {
            yield return OfParents(index);
        }

        yield return OfFlags(index.Flags);
        yield return OfAlphas(index.Alphas);
        yield return OfComponents(index.Components);
        yield return OfLoadings(index.Components);
        if (index.IsAggregated)
        {
            yield return OfLeftOut(index);
        }
    }

    internal static string CorrelationsOf(string stage) => "correlations_" + stage + ".csv";

    private static BundleFile OfAvailability(Diagnosis index)
    {
        IndicatorTable shares = index.Availability.ByAggregate;
        IndexCsv csv = new(
            shares.IsPanel,
            ["uCode", "Indicators", "Missing", "Zeros", "Availability", "NonZero", .. shares.Codes]
        );
        foreach ((int row, UnitAvailability unit) in index.Availability.Units.Index())
        {
            csv.Unit(unit.Unit)
                .Whole(unit.Indicators)
                .Whole(unit.Missing)
                .Whole(unit.Zero)
                .Number(unit.AvailableShare)
                .Number(unit.NonZeroShare);
            foreach (double share in shares.Row(row))
            {
                csv.Number(share);
            }

            csv.End();
        }

        return csv.File(Availability);
    }

    // Each pair once: the matrix is symmetric.
    private static BundleFile OfCorrelations(string stage, IndicatorTable table, bool all)
    {
        IndexCsv csv = new(panel: false, "iCode1", "iCode2", "Kind", "Coefficient", "P", "N");
        foreach (CorrelationKind kind in all ? Diagnosis.Kinds : [CorrelationKind.Pearson])
        {
            var matrix = CorrelationMatrix.Of(table, kind);
            foreach ((int place, string first) in table.Codes.Index())
            {
                foreach (string second in table.Codes.Skip(place + 1))
                {
                    Correlation(csv.Code(first).Code(second).Code(IndexWords.Of(kind)), matrix[first, second]);
                }
            }
        }

        return csv.File(CorrelationsOf(stage));
    }

    private static BundleFile OfParents(Diagnosis index)
    {
        IndexCsv csv = new(
            panel: false,
            "iCode",
            "Level",
            "Ancestor",
            "AncestorLevel",
            "Kind",
            "Coefficient",
            "P",
            "N"
        );
        foreach ((CorrelationKind kind, CorrelationWithAncestor pair) in index.Parents)
        {
            csv.Code(pair.Code)
                .Whole(index.Build.Definition[pair.Code].Level)
                .Code(pair.Ancestor)
                .Whole(pair.Level)
                .Code(IndexWords.Of(kind));
            Correlation(csv, pair.Correlation);
        }

        return csv.File(Parents);
    }

    private static BundleFile OfFlags(ImmutableArray<Diagnosis.Flag> flags)
    {
        IndexCsv csv = new(panel: false, "Flag", "Stage", "Group", "iCode1", "iCode2", "Coefficient", "P", "N");
        foreach (Diagnosis.Flag flag in flags)
        {
            csv.Code(flag.Why)
                .Code(flag.Stage)
                .Code(flag.Found.Group ?? NoCode)
                .Code(flag.Found.First)
                .Code(flag.Found.Second);
            Correlation(csv, flag.Found.Correlation);
        }

        return csv.File(Flags);
    }

    private static BundleFile OfAlphas(ImmutableArray<Diagnosis.Alpha> alphas)
    {
        IndexCsv csv = new(panel: false, "Aggregate", "Level", "Stage", "Variables", "Alpha");
        foreach (Diagnosis.Alpha alpha in alphas)
        {
            csv.Code(alpha.Aggregate.Code)
                .Whole(alpha.Level)
                .Code(alpha.Stage)
                .Whole(alpha.Variables)
                .Number(alpha.Value)
                .End();
        }

        return csv.File(Alphas);
    }

    private static BundleFile OfComponents(ImmutableArray<Diagnosis.ComponentsOf> groups)
    {
        IndexCsv csv = new(
            panel: false,
            "Aggregate",
            "Level",
            "Component",
            "Eigenvalue",
            "Share",
            "Cumulative",
            "Units"
        );
        foreach (Diagnosis.ComponentsOf group in groups)
        {
            double cumulative = 0.0;
            foreach ((int place, double share) in group.Found.Explained.Index())
            {
                cumulative += share;
                csv.Code(group.Aggregate?.Code ?? NoCode)
                    .Whole(group.Level)
                    .Whole(place + 1)
                    .Number(group.Found.Eigenvalues[place])
                    .Number(share)
                    .Number(cumulative)
                    .Whole(group.Found.Units)
                    .End();
            }
        }

        return csv.File(Components);
    }

    private static BundleFile OfLoadings(ImmutableArray<Diagnosis.ComponentsOf> groups)
    {
        IndexCsv csv = new(panel: false, "Aggregate", "Level", "Component", "iCode", "Loading");
        foreach (Diagnosis.ComponentsOf group in groups)
        {
            foreach ((int place, ImmutableArray<double> loadings) in group.Found.Loadings.Index())
            {
                foreach ((string code, double loading) in group.Found.Codes.Zip(loadings))
                {
                    csv.Code(group.Aggregate?.Code ?? NoCode)
                        .Whole(group.Level)
                        .Whole(place + 1)
                        .Code(code)
                        .Number(loading)
                        .End();
                }
            }
        }

        return csv.File(Loadings);
    }

    private static BundleFile OfLeftOut(Diagnosis index)
    {
        IndexCsv csv = new(
            index.Build.Given.Indicators.IsPanel,
            "iCode",
            "Level",
            "Parent",
            "MeanShift",
            "RankCorrelation",
            "LargestShift",
            "uCode"
        );
        foreach (LeaveOneOut level in index.LeftOut)
        {
            foreach ((int place, LeftOut left) in level.Elements.Index())
            {
                (double shift, IndexUnit? unit) = DiagnosisParts.Largest(level, place);
                csv.Code(left.Variable.Code)
                    .Whole(left.Variable.Level)
                    .Code(left.Variable.Parent ?? NoCode)
                    .Number(left.MeanAbsoluteRankChange)
                    .Number(left.RankCorrelation)
                    .Number(shift)
                    .Unit(unit)
                    .End();
            }
        }

        return csv.File(LeftOut);
    }

    private static void Correlation(IndexCsv csv, Correlation correlation) =>
        csv.Number(correlation.Coefficient).Number(correlation.PValue).Whole(correlation.Pairs).End();
}

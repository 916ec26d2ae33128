using Regalia.Construction;
using Regalia.Indices;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>Ranks, labels and weights of an index as tables.</summary>
internal static class ResultFiles
{
    internal static IEnumerable<BundleFile> Of(ConstructedIndex index)
    {
        yield return IndexCsv.Of("ranks.csv", index.Ranks);
        if (index.GroupRanks is { } groups)
        {
            yield return IndexCsv.Of("group_ranks.csv", groups);
        }

        if (!index.Labels.IsEmpty)
        {
            yield return Labels(index);
        }

        yield return EffectiveWeights(index.Build);
    }

    private static BundleFile Labels(ConstructedIndex index)
    {
        IndicatorTable scores = index.Build.Result.Indicators;
        ReadOnlySpan<double> output = scores[index.Specification.Labels!.Output];
        IndexCsv csv = new(scores.IsPanel, "uCode", "Score", "Label");
        var labels = index.Labels;
        for (int row = 0; row < labels.Length; row++)
        {
            csv.Unit(scores.Units[row]).Number(output[row]).Words(labels[row]).End();
        }

        return csv.File("labels.csv");
    }

    private static BundleFile EffectiveWeights(IndexBuild build)
    {
        IndexCsv csv = new(panel: false, "iCode", "Level", "Weight", "EffWeight");
        var effective = build.Weights.Effective();
        foreach ((int node, string code) in build.Weights.Structure.Codes.Index())
        {
            csv.Code(code)
                .Whole(build.Definition[code].Level)
                .Number(build.Weights.Values[node])
                .Number(effective[node])
                .End();
        }

        return csv.File("effective_weights.csv");
    }
}

using System.Globalization;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>labels</c>.</summary>
internal static class LabelsReader
{
    public static ScoreLabels? Read(SpecificationMap root, SpecificationScope scope)
    {
        if (root.Value("labels") is not { IsNothing: false } value)
        {
            return null;
        }

        SpecificationMap map = value.Map();
        string output =
            map.Value("output")?.Code(scope.Nodes, "an indicator or aggregate") ?? scope.Definition.Root.Code;
        double[] cuts = [.. map.Value("cuts")?.Items().Select(item => item.Number()) ?? []];
        string[] names = [.. map.Value("names")?.Items().Select(item => item.Text("the name of a class")) ?? []];
        bool rising = true;
        for (int i = 1; i < cuts.Length; i++)
        {
            rising &= cuts[i] > cuts[i - 1];
        }

        if (cuts.Length == 0)
        {
            map.Fault(null, "cut points", "give them: cuts: [25, 50, 75]");
        }
        else if (!rising)
        {
            map.Value("cuts")!.Fault("cut points that rise", "put them in order, each once");
        }
        else if (names.Length != cuts.Length + 1)
        {
            (map.Value("names") ?? value).Fault(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cuts.Length + 1} names for {cuts.Length} cut points, found {names.Length}"
                ),
                "name every class, from low to high"
            );
        }
        else if (
            names.Distinct(StringComparer.Ordinal).Count() != names.Length
            || names.Contains("", StringComparer.Ordinal)
        )
        {
            map.Value("names")!.Fault("a different name for each class", "give each class a name of its own");
        }
        else
        {
            map.RefuseTheRest();
            return new(output, new CutPoints(cuts, names));
        }

        map.RefuseTheRest();
        return null;
    }
}

namespace Regalia.Assessment.Tests.Oracle;

/// <summary>Scores as coded of every country by plain loops over the tables typed in by hand.</summary>
internal sealed class PlainScores
{
    private static readonly Lazy<PlainScores> LazyBundled = new(() => new PlainScores(BundledRelease.Folder));
    private static readonly Dictionary<string, (string Code, double Weight)[]> Parts =
        PlainFramework.Composites.ToDictionary(c => c.Code, c => PartsOf(c.Code), StringComparer.Ordinal);

    private readonly Dictionary<(string Country, string Node), double> _scores = [];

    private PlainScores(string folder)
    {
        Evidence = new PlainEvidence(folder);
        Threat = new PlainThreat(Evidence);
        foreach (string country in Evidence.Codes)
        {
            foreach (PlainLeaf leaf in PlainFramework.Leaves)
            {
                _scores[(country, leaf.Id)] = LeafScore(country, leaf);
            }
            foreach ((string code, _, _) in PlainFramework.Composites)
            {
                _scores[(country, code)] = Mean(
                    Children(code).Select(c => (c.Weight, Score: _scores[(country, c.Code)]))
                );
            }
            double pressure = Math.Sqrt(_scores[(country, "exposure")] * _scores[(country, "threat")]);
            _scores[(country, "pressure")] = pressure;
        }
    }

    public static PlainScores Bundled => LazyBundled.Value;

    public PlainEvidence Evidence { get; }

    public PlainThreat Threat { get; }

    public double this[string country, string node] => _scores[(country, node)];

    /// <summary>What a composite is the weighted mean of.</summary>
    public static (string Code, double Weight)[] Children(string composite) => Parts[composite];

    private static (string Code, double Weight)[] PartsOf(string composite) =>
        [
            .. PlainFramework
                .Composites.Where(c => string.Equals(c.Parent, composite, StringComparison.Ordinal))
                .Select(c => (c.Code, c.Weight))
                .Concat(
                    PlainFramework
                        .Leaves.Where(l => string.Equals(l.Parent, composite, StringComparison.Ordinal))
                        .Select(l => (l.Id, l.Weight))
                ),
        ];

    private double LeafScore(string country, PlainLeaf leaf)
    {
        if (leaf.Parent is "threat")
        {
            return Threat.Score(country, leaf);
        }
        PlainValue? value = Evidence.Value(country, leaf.Id);
        return value is null ? double.NaN : leaf.Score(value.Value);
    }

    // What is missing takes no part, and its weight neither.
    private static double Mean(IEnumerable<(double Weight, double Score)> parts)
    {
        (double sum, double weights) = (0, 0);
        foreach ((double weight, double score) in parts)
        {
            sum += double.IsNaN(score) ? 0 : weight * score;
            weights += double.IsNaN(score) ? 0 : weight;
        }
        return sum / weights;
    }
}

namespace Regalia.Assessment.Tests.Oracle;

/// <summary>A slow Monte Carlo of a few countries, straight from methods.md: every number drawn where it is needed.</summary>
internal sealed class PlainDraws
{
    private readonly PlainScores _scores = PlainScores.Bundled;
    private readonly PlainRandom _random;
    private readonly Dictionary<(string Country, string Leaf), PlainValue?> _values = [];
    private readonly Dictionary<(string Country, string Leaf), double[]> _lenders = [];
    private readonly Dictionary<(string Country, int Window), double[]> _trends = [];
    private readonly Dictionary<string, double> _ages = new(StringComparer.Ordinal);

    public PlainDraws(string[] countries, int draws, ulong seed)
    {
        _random = new PlainRandom(seed);
        Draws = draws;
        for (int r = 0; r < draws; r++)
        {
            Dictionary<string, double[]> weights = DrawWeights();
            int window = _random.Uniform() < 0.5 ? 0 : 1;
            foreach (string country in countries)
            {
                DrawCountry(r, country, window, weights);
            }
        }
    }

    public int Draws { get; }

    /// <summary>Draws of each composite, in the order drawn.</summary>
    public Dictionary<(string Country, string Composite), double[]> Scores { get; } = [];

    private void DrawCountry(int r, string country, int window, Dictionary<string, double[]> weights)
    {
        Dictionary<string, double> nodes = new(StringComparer.Ordinal);
        _ages.Clear();
        DrawThreat(nodes, country, window);
        foreach (PlainLeaf leaf in PlainFramework.Leaves.Where(l => l.Parent is not "threat"))
        {
            nodes[leaf.Id] = DrawLeaf(country, leaf);
        }
        foreach ((string code, _, _) in PlainFramework.Composites)
        {
            nodes[code] = PlainScores.Children(code).Select((c, i) => weights[code][i] * nodes[c.Code]).Sum();
            Keep(r, country, code, nodes[code]);
        }
        Keep(r, country, "pressure", Math.Sqrt(nodes["exposure"] * nodes["threat"]));
    }

    private void Keep(int r, string country, string composite, double score)
    {
        if (!Scores.TryGetValue((country, composite), out double[]? kept))
        {
            Scores[(country, composite)] = kept = new double[Draws];
        }
        kept[r] = score;
    }

    private Dictionary<string, double[]> DrawWeights()
    {
        Dictionary<string, double[]> weights = new(StringComparer.Ordinal);
        foreach ((string code, _, _) in PlainFramework.Composites)
        {
            double[] stated = [.. PlainScores.Children(code).Select(c => c.Weight)];
            double total = stated.Sum();
            double[] drawn = [.. stated.Select(w => _random.Gamma(PlainFramework.Concentration * w / total))];
            double sum = drawn.Sum();
            weights[code] = [.. drawn.Select(w => w / sum)];
        }
        return weights;
    }

    private double DrawLeaf(string country, PlainLeaf leaf)
    {
        if (!_values.TryGetValue((country, leaf.Id), out PlainValue? value))
        {
            _values[(country, leaf.Id)] = value = _scores.Evidence.Value(country, leaf.Id);
        }
        return value is null ? Borrow(country, leaf)
            : leaf.Steps.Length > 0 ? Misread(leaf, value)
            : Measure(country, leaf, value);
    }

    private double Measure(string country, PlainLeaf leaf, PlainValue value)
    {
        double score = leaf.Unclipped(value.Value + ((value.StandardError ?? 0) * Draw(value.StandardError ?? 0)));
        double years = Math.Max(0, PlainFramework.ReferenceYear - value.Year) + value.Gap;
        score += PlainFramework.Drift * Math.Sqrt(years) * Age(leaf);
        string? twin = leaf.Id switch
        {
            "PRE_NCSI" => "PRE_GCI_TOC",
            "PRE_GCI_TOC" => "PRE_NCSI",
            _ => null,
        };
        if (twin is not null)
        {
            score += (_scores[country, twin] - _scores[country, leaf.Id]) / Math.Sqrt(12) * _random.Normal();
        }
        score += value.Sourced ? 0 : PlainFramework.UnverifiedSd * _random.Normal();
        return Clip(score);
    }

    // Indicators of one first input are off together.
    private double Age(PlainLeaf leaf)
    {
        string input = leaf.Id switch
        {
            "EXP_RD_USD" => "EXP_RD_GDP",
            "EXP_PAT_PER_M" => "EXP_PAT_RES",
            _ => leaf.Id,
        };
        if (!_ages.TryGetValue(input, out double age))
        {
            _ages[input] = age = _random.Normal();
        }
        return age;
    }

    private double Draw(double needed) => needed > 0 ? _random.Normal() : 0;

    private double Misread(PlainLeaf leaf, PlainValue value)
    {
        int step = Array.IndexOf(leaf.Steps, value.Value);
        if (_random.Uniform() < (value.Sourced ? PlainFramework.ErrorSourced : PlainFramework.ErrorUnverified))
        {
            bool up = step == 0 || (step < leaf.Steps.Length - 1 && _random.Uniform() < 0.5);
            step += up ? 1 : -1;
        }
        return leaf.Score(leaf.Steps[step]);
    }

    private double Borrow(string country, PlainLeaf leaf)
    {
        if (!_lenders.TryGetValue((country, leaf.Id), out double[]? pool))
        {
            _lenders[(country, leaf.Id)] = pool = Lenders(country, leaf);
        }
        double lent = pool[(int)(_random.Uniform() * pool.Length)];
        return Clip(lent + (PlainFramework.BorrowedSd * _random.Normal()));
    }

    private double[] Lenders(string country, PlainLeaf leaf)
    {
        Dictionary<string, string> own = _scores.Evidence.Countries.Single(c => c["iso3"] == country);
        var have = _scores.Evidence.Countries.Where(c => !double.IsNaN(_scores[c["iso3"], leaf.Id])).ToList();
        var near = have.Where(c => c["income_group"] == own["income_group"] && c["region"] == own["region"]).ToList();
        if (near.Count < 3)
        {
            near = [.. have.Where(c => c["income_group"] == own["income_group"] || c["region"] == own["region"])];
        }
        return [.. (near.Count < 3 ? have : near).Select(c => _scores[c["iso3"], leaf.Id])];
    }

    private void DrawThreat(Dictionary<string, double> nodes, string country, int window)
    {
        PlainPosterior posterior = _scores.Threat[country][window];
        PlainLeaf[] leaves = [.. PlainFramework.Leaves.Where(l => l.Parent is "threat")];
        double rate = leaves[0].Score(_random.Gamma(posterior.Shape) / posterior.InverseScale);
        nodes[leaves[0].Id] = Math.Max(PlainFramework.RateFloor, rate);
        nodes[leaves[1].Id] = leaves[1].Score(_random.Beta(posterior.A, posterior.B));
        if (!_trends.TryGetValue((country, window), out double[]? cumulative))
        {
            double running = 0;
            _trends[(country, window)] = cumulative = [.. posterior.Trend.Select(d => running += d)];
        }
        int i = Array.BinarySearch(cumulative, _random.Uniform() * cumulative[^1]);
        nodes[leaves[2].Id] = leaves[2].Score(PlainThreat.Slope(i < 0 ? ~i : i));
    }

    private static double Clip(double score) => Math.Min(100, Math.Max(0, score));
}

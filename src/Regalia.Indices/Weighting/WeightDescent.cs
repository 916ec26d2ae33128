namespace Regalia.Indices;

/// <summary>
/// One descent from a start to a minimum of the loss. Weights are squares, w(k) = v(k)^2 over the sum of those of its
/// siblings, so that none is negative and 0 can be reached; v moves freely.
/// </summary>
/// <param name="Weights">Where it ended, adding up to 1 within each parent.</param>
/// <param name="Loss">The loss there.</param>
/// <param name="Converged">Whether no small change of any weight makes it smaller.</param>
internal sealed record WeightDescent(double[] Weights, double Loss, bool Converged)
{
    private const int MostRounds = 50;

    // Relative to the size of the loss; less is rounding.
    private const double Better = 1e-12;

    // Weights below are 0 unless that makes the loss larger.
    private const double Negligible = 1e-8;

    private static readonly double[] Steps = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];

    /// <summary>Descends from a start.</summary>
    public static WeightDescent From(WeightSearch search, double[] start)
    {
        WeightDescent here = new(start, search.Loss(start), Converged: false);
        if (double.IsInfinity(here.Loss) || search.Siblings.All(siblings => siblings.Length == 1))
        {
            return here with { Converged = !double.IsInfinity(here.Loss) };
        }

        for (int round = 0; round < MostRounds; round++)
        {
            double[] root = QuasiNewton.Minimum(
                v => search.Loss(Squares(search, v)),
                [.. here.Weights.Select(Math.Sqrt)]
            );
            WeightDescent there = here.OrBetter(search, Squares(search, root), 0.0);
            WeightDescent polled = there.Polled(search);
            if (ReferenceEquals(polled, there))
            {
                return there.WithoutNegligible(search) with { Converged = true };
            }

            here = polled;
        }

        return here;
    }

    // Tries every weight a little larger and smaller, from large steps to small. Finds the way out where a weight is 0,
    // from where the descent sees no slope, and where the scores move in steps, as ranks do.
    private WeightDescent Polled(WeightSearch search)
    {
        WeightDescent best = this;
        foreach (double step in Steps)
        {
            foreach (int k in search.Siblings.Where(siblings => siblings.Length > 1).SelectMany(siblings => siblings))
            {
                foreach (double signed in (ReadOnlySpan<double>)[step, -step])
                {
                    double[] moved = [.. best.Weights];
                    moved[k] = Math.Max(moved[k] + signed, 0.0);
                    int[] siblings = search.Siblings.Single(group => group.Contains(k));
                    if (siblings.Any(sibling => moved[sibling] > 0.0))
                    {
                        best = best.OrBetter(search, search.WithinParents(moved), Better);
                    }
                }
            }
        }

        return best;
    }

    private WeightDescent OrBetter(WeightSearch search, double[] weights, double by)
    {
        double loss = search.Loss(weights);
        return loss < Loss - (by * (Math.Abs(Loss) + Better)) ? new(weights, loss, Converged: false) : this;
    }

    private WeightDescent WithoutNegligible(WeightSearch search)
    {
        double[] cleared = search.WithinParents([.. Weights.Select(weight => weight < Negligible ? 0.0 : weight)]);
        double loss = search.Loss(cleared);
        return loss <= Loss + (Better * Math.Abs(Loss)) ? new(cleared, loss, Converged) : this;
    }

    private static double[] Squares(WeightSearch search, double[] v) =>
        search.WithinParents([.. v.Select(root => root * root)]);
}

namespace Regalia.Technology.Leadership;

/// <summary>The distribution function of Poisson(n), drawn from by inversion.</summary>
internal sealed class SumTable
{
    // Beyond it all probability together is less than the step of the random number.
    private const double Least = 1e-25;
    private const double Steps = 9007199254740992.0;
    private readonly int _first;
    private readonly ulong[] _bounds;

    private SumTable(int first, ulong[] bounds) => (_first, _bounds) = (first, bounds);

    internal static SumTable Of(int n)
    {
        List<double> down = [];
        double weight = 1;
        for (int k = n; k > 0; k--)
        {
            weight = weight * k / n;
            if (weight < Least)
            {
                break;
            }
            down.Add(weight);
        }
        List<double> weights = [.. Enumerable.Reverse(down), 1];
        weight = 1;
        for (int k = n + 1; ; k++)
        {
            weight = weight * n / k;
            if (weight < Least)
            {
                break;
            }
            weights.Add(weight);
        }
        double all = 0;
        foreach (double w in weights)
        {
            all += w;
        }
        ulong[] bounds = new ulong[weights.Count];
        double sum = 0;
        for (int i = 0; i < bounds.Length; i++)
        {
            sum += weights[i];
            bounds[i] = (ulong)Math.Floor(Math.Min(1, sum / all) * Steps);
        }
        return new SumTable(n - down.Count, bounds);
    }

    /// <summary>The draw of a random number of 53 bits: the least k with P(at most k) above it.</summary>
    internal int Draw(ulong random)
    {
        (int low, int high) = (0, _bounds.Length - 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_bounds[middle] > random)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return _first + low;
    }
}

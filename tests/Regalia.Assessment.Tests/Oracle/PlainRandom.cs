namespace Regalia.Assessment.Tests.Oracle;

/// <summary>SplitMix64 with textbook transformations: another generator and other algorithms than the program's.</summary>
internal sealed class PlainRandom(ulong state)
{
    private ulong _state = state;

    public double Uniform()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992;
        }
    }

    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Marsaglia and Tsang (2000), with their lift of shapes below 1.</summary>
    public double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        }
        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Normal();
            double v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    public double Beta(double a, double b)
    {
        double x = Gamma(a);
        return x / (x + Gamma(b));
    }

    public int Poisson(double mean)
    {
        double bound = Math.Exp(-mean);
        int count = -1;
        for (double product = 1; product > bound; count++)
        {
            product *= Uniform();
        }
        return count;
    }
}

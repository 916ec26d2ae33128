namespace Regalia.Indices.Uncertainty;

/// <summary>Quantiles of type 7 without sorting everything: quickselect.</summary>
internal static class OrderStatistics
{
    /// <summary>A quantile; the values are rearranged.</summary>
    /// <param name="values">Values, none missing, one or more.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    public static double Quantile(Span<double> values, double p)
    {
        double place = (values.Length - 1) * p;
        int below = (int)place;
        double low = Select(values, below);
        double rest = place - below;
        if (rest == 0.0)
        {
            return low;
        }

        // Everything behind the selected place is at least as large.
        double high = double.PositiveInfinity;
        foreach (double value in values[(below + 1)..])
        {
            high = Math.Min(high, value);
        }

        return low + (rest * (high - low));
    }

    // The value that a sort would put at a place; smaller ones end up before it, larger ones behind.
    private static double Select(Span<double> values, int place)
    {
        int first = 0;
        int last = values.Length - 1;
        while (last > first)
        {
            double pivot = Middle(values[first], values[first + ((last - first) / 2)], values[last]);
            int low = first;
            int high = last;
            while (low <= high)
            {
                while (values[low] < pivot)
                {
                    low++;
                }

                while (values[high] > pivot)
                {
                    high--;
                }

                if (low <= high)
                {
                    (values[low], values[high]) = (values[high], values[low]);
                    low++;
                    high--;
                }
            }

            if (place <= high)
            {
                last = high;
            }
            else if (place >= low)
            {
                first = low;
            }
            else
            {
                return values[place];
            }
        }

        return values[place];
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}

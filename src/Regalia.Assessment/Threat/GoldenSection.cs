namespace Regalia.Assessment.Threat;

/// <summary>Maximum of a function with one peak on an interval.</summary>
internal static class GoldenSection
{
    private const double Ratio = 0.6180339887498949;

    /// <summary>A fixed number of steps, so that the same input takes the same path to the last digit.</summary>
    private const int Steps = 80;

    public static (double Argument, double Value) Maximum(Func<double, double> f, double low, double high)
    {
        double left = high - (Ratio * (high - low));
        double right = low + (Ratio * (high - low));
        (double atLeft, double atRight) = (f(left), f(right));
        for (int step = 0; step < Steps; step++)
        {
            if (atLeft >= atRight)
            {
                high = right;
                (right, atRight) = (left, atLeft);
                left = high - (Ratio * (high - low));
                atLeft = f(left);
            }
            else
            {
                low = left;
                (left, atLeft) = (right, atRight);
                right = low + (Ratio * (high - low));
                atRight = f(right);
            }
        }
        return atLeft >= atRight ? (left, atLeft) : (right, atRight);
    }
}

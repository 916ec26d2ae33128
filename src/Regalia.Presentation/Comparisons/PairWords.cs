using System.Globalization;
using Regalia.Assessment;

namespace Regalia.Presentation.Comparisons;

/// <summary>Whether two countries can be told apart, in words and with the probability.</summary>
internal static class PairWords
{
    internal const string HowToRead =
        "P is the share of the draws in which one country scores above the other, a tie counting half. Between 0.20 and 0.80 the "
        + "evidence does not tell the two apart.";

    /// <summary>"0.93", "&gt;0.99": what is neither 0 nor 1 never looks like it.</summary>
    internal static string Probability(double probability) =>
        probability switch
        {
            > 0 and < 0.01 => "<0.01",
            > 0.99 and < 1 => ">0.99",
            _ => probability.ToString("F2", CultureInfo.InvariantCulture),
        };

    /// <summary>"P = 0.93"; "not distinguishable (P = 0.58)"; "no score".</summary>
    internal static string Of(CountryComparison pair) =>
        pair.ProbabilityAbove is not { } above ? "no score"
        : pair.IsDistinguishable ? Equation(above)
        : $"not distinguishable ({Equation(above)})";

    private static string Equation(double above)
    {
        string text = Probability(above);
        return text[0] is '<' or '>' ? $"P {text[0]} {text[1..]}" : "P = " + text;
    }
}

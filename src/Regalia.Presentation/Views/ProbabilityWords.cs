using System.Collections.Immutable;

namespace Regalia.Presentation.Views;

/// <summary>Words for probabilities, always beside the number and never instead of it.</summary>
internal static class ProbabilityWords
{
    /// <summary>The words, with the least probability that each stands for; the most probable first.</summary>
    internal static ImmutableArray<(double From, string Word, string Range)> All { get; } =
    [
        (0.99, "almost certain", "99 % and more"),
        (0.90, "very likely", "90 to 99 %"),
        (0.66, "likely", "66 to 90 %"),
        (0.33, "about as likely as not", "33 to 66 %"),
        (0.10, "unlikely", "10 to 33 %"),
        (0.01, "very unlikely", "1 to 10 %"),
        (0, "almost excluded", "below 1 %"),
    ];

    /// <summary>The word for a probability, 0 to 1.</summary>
    internal static string Of(double probability) => All.First(word => probability >= word.From).Word;
}

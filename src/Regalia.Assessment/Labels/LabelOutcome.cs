using System.Collections.Immutable;

namespace Regalia.Assessment.Labels;

/// <summary>The label of a country as it is shown.</summary>
/// <param name="Label">The most probable label if it is probable enough to stand alone; null otherwise.</param>
/// <param name="Range">
/// The labels shown: the one label, or the shortest run of neighbours that holds enough together; null where there is
/// too little evidence.
/// </param>
/// <param name="Probabilities">Probability of each label, in the order of the framework; null where there is too little evidence.</param>
/// <param name="IsNearMark">
/// Whether a probability is within two standard errors of a mark, so that another seed may show another range.
/// </param>
public sealed record LabelOutcome(
    string? Label,
    ImmutableArray<string>? Range,
    ImmutableArray<LabelProbability>? Probabilities,
    bool IsNearMark = false
)
{
    /// <summary>What is shown where the evidence does not carry a label.</summary>
    public const string InsufficientEvidence = "insufficient evidence";

    /// <summary>
    /// The label in words: "Alert", "Alert to Highly vulnerable", "Moderately to Highly vulnerable", "insufficient evidence".
    /// </summary>
    public string Shown =>
        Range switch
        {
            null => InsufficientEvidence,
            [var only] => only,
            [var first, .., var last] => Run(first, last),
            _ => InsufficientEvidence,
        };

    /// <summary>Probability that one of the labels shown is the right one; null where none is shown.</summary>
    public double? ShownProbability =>
        Range is { } range && Probabilities is { } all
            ? all.Where(p => range.Contains(p.Label, StringComparer.Ordinal)).Sum(p => p.Probability)
            : null;

    // A word that both names end with is said once.
    private static string Run(string first, string last)
    {
        int space = first.LastIndexOf(' ');
        return space > 0 && last.EndsWith(first[space..], StringComparison.Ordinal)
            ? first[..space] + " to " + last
            : first + " to " + last;
    }
}

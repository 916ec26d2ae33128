namespace Regalia.Incidents.Claims;

/// <summary>A verdict with the numbers that it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Value">Ratio, or difference of shares; null if it cannot be said.</param>
/// <param name="Lower">Lower end of its 95 % interval.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Why">Why, in a sentence without its full stop.</param>
internal readonly record struct ClaimJudgement(
    ClaimVerdict Verdict,
    double? Value,
    double? Lower,
    double? Upper,
    string Why
)
{
    /// <summary>It cannot be checked, and there are no numbers.</summary>
    public static ClaimJudgement Nothing(string why) => new(ClaimVerdict.CannotBeChecked, null, null, null, why);
}

namespace Regalia.Assessment.Overlays;

/// <summary>Something in an overlay that deserves a look. It is advice: the overlay can be used as it is.</summary>
/// <param name="Rule">Name of the rule: <c>no-evidence</c>.</param>
/// <param name="Subject">Question or sector that it is about.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="What">What was found.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record OverlayFinding(string Rule, string Subject, int Line, string What, string Why, string Mend);

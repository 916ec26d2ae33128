using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Incidents.Claims;

/// <summary>The words by which files and commands name kinds, scopes, levels and verdicts.</summary>
public static class ClaimTerms
{
    private static readonly ImmutableArray<string> kinds = ["share", "ratio", "rate"];
    private static readonly ImmutableArray<string> scopes = ["as-recorded", "each-case-once", "all-sources"];
    private static readonly ImmutableArray<string> levels = ["incident", "own", "every-row"];
    private static readonly ImmutableArray<string> verdicts =
    [
        "cannot-be-checked",
        "does-not-reproduce",
        "direction-only",
        "reproduces",
    ];

    /// <summary>The word of a kind: <c>share</c>.</summary>
    public static string Word(this ClaimKind kind) => kinds[(int)kind];

    /// <summary>The word of a scope: <c>each-case-once</c>.</summary>
    public static string Word(this ClaimScope scope) => scopes[(int)scope];

    /// <summary>The word of a level: <c>every-row</c>.</summary>
    public static string Word(this ReadingLevel level) => levels[(int)level];

    /// <summary>The word of a verdict: <c>direction-only</c>.</summary>
    public static string Word(this ClaimVerdict verdict) => verdicts[(int)verdict];

    /// <summary>A ratio in print, as fine as it is of use: <c>0.83</c>, <c>3.4</c>, <c>24</c>; <c>no bound</c> for an infinite one.</summary>
    public static string Times(double ratio) =>
        double.IsPositiveInfinity(ratio)
            ? "no bound"
            : ratio.ToString(
                ratio switch
                {
                    < 1.5 => "0.00",
                    < 10 => "0.0",
                    _ => "0",
                },
                CultureInfo.InvariantCulture
            );

    internal static ImmutableArray<string> Kinds => kinds;

    internal static ImmutableArray<string> Levels => levels;
}

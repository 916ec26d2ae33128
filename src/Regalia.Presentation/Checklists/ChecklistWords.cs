using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Checklists;

/// <summary>How questions and public answers are put for people.</summary>
internal static class ChecklistWords
{
    /// <summary>Said wherever a public answer may be "none found".</summary>
    internal const string NoneFoundIsNoProof =
        "None found: a search found nothing, which is no proof that there is nothing.";

    /// <summary>Whether that has to be said.</summary>
    internal static bool AnyNoneFound(IEnumerable<AskedQuestion> questions) =>
        questions.Any(asked => asked.Public?.State == EvidenceState.NoneFound);

    /// <summary>What belongs to no stage: exposure and threat.</summary>
    internal const string NoStage = "before any stage";

    /// <summary>"deter · legislative"; "exposure" where there is no stage.</summary>
    internal static string Group(ChecklistItem item) => item.Stage is null ? item.Kind : item.Stage + " · " + item.Kind;

    /// <summary>"yes 1, partly 0.5, no 0" or "a number from 0 to 100, % of employment".</summary>
    internal static string Scale(ChecklistItem item) =>
        item.Number is var (least, greatest)
            ? "a number from "
                + Figures.Raw(least)
                + " to "
                + Figures.Raw(greatest)
                + (item.Unit is null ? "" : ", " + item.Unit)
            : string.Join(", ", item.Words.Select(word => word + " " + Figures.Raw(item.Answers[word])));

    /// <summary>The public answer, with what a word alone would hide: a value between two words, a standard error.</summary>
    internal static string Answer(PublicAnswer answer) =>
        answer switch
        {
            { Evidence.StandardError: { } error } => answer.Words + " (standard error " + Figures.Raw(error) + ")",
            { Value: { } value }
                when answer.Words.Contains(' ', StringComparison.Ordinal) && IsOutsideTheWords(answer) => answer.Words
                + " ("
                + Figures.Raw(value)
                + ")",
            _ => answer.Words,
        };

    private static bool IsOutsideTheWords(PublicAnswer answer) => answer.State != EvidenceState.NoneFound;

    /// <summary>"2025, unverified"; why there is no value where there is none.</summary>
    internal static string Standing(AskedQuestion asked)
    {
        PublicAnswer answer = asked.Public!;
        string year = answer.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        return IsLeftOut(answer) ? year + ", by the choice of evidence"
            : answer.Status is { } status ? year + ", " + StatusWords.Of(status)
            : asked.Indicator is null ? "a question of your own: no public value"
            : asked.Indicator.Kind == IndicatorKind.NotMeasured ? "not yet measured"
            : year.Length > 0 ? year
            : "no public value";
    }

    /// <summary>The example, which says that it is one.</summary>
    internal static string Example(ChecklistItem item) =>
        item.Example.StartsWith("Example", StringComparison.OrdinalIgnoreCase)
            ? item.Example
            : "Example: " + item.Example;

    private static bool IsLeftOut(PublicAnswer answer) =>
        string.Equals(answer.Words, "left out", StringComparison.Ordinal);

    /// <summary>"12 yes, 3 none found, 5 numbers; 14 unverified".</summary>
    internal static string Count(IReadOnlyCollection<AskedQuestion> questions)
    {
        string[] order =
        [
            "yes",
            "partly",
            "no",
            "between two words",
            "none found",
            "numbers",
            "not applicable",
            "left out",
        ];
        var counts = questions
            .GroupBy(Class, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        int unverified = questions.Count(q => q.Public!.Status == VerificationStatus.Unverified);
        return string.Join(
                ", ",
                order
                    .Append("unknown")
                    .Where(counts.ContainsKey)
                    .Select(word => string.Create(CultureInfo.InvariantCulture, $"{counts[word]} {word}"))
            ) + string.Create(CultureInfo.InvariantCulture, $"; {unverified} unverified");
    }

    private static string Class(AskedQuestion asked) =>
        asked.Public! switch
        {
            {
                Words: "yes" or "partly" or "no" or "none found" or "unknown" or "not applicable" or "left out"
            } answer => answer.Words,
            _ when asked.Item.Number is not null => "numbers",
            _ => "between two words",
        };
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Assessment.Practices;

namespace Regalia.Presentation.Practices;

/// <summary>What a selection would find with one condition fewer, for the reader who finds nothing.</summary>
/// <param name="Undecided">Number of practices that may fit, but the release does not say.</param>
/// <param name="Steps">Each condition with what the selection finds without it; empty where something was found.</param>
internal sealed record Widening(int Undecided, ImmutableArray<(PracticeCondition Condition, int Found)> Steps)
{
    internal static Widening Of(
        PracticeSelection selection,
        int found,
        Func<PracticeSelection, int> count,
        Func<PracticeSelection, int> undecided
    ) =>
        new(
            undecided(selection),
            found > 0 ? [] : [.. selection.Conditions.Select(condition => (condition, count(condition.Without)))]
        );

    internal IEnumerable<string> Lines(bool nothing)
    {
        if (nothing)
        {
            string[] helpful =
            [
                .. Steps
                    .Where(s => s.Found > 0)
                    .Select(s => $"{Number(s.Found)} without {PracticeWords.Condition(s.Condition)}"),
            ];
            yield return helpful.Length > 0 ? "No practice was found. To widen: " + string.Join("; ", helpful) + "."
            : Steps.Length > 1
                ? "No practice was found, nor would one be with any single condition less: leave out several."
            : "No practice was found. The library has few rows; absence from it is no proof that nobody does it.";
        }
        if (Undecided > 0)
        {
            yield return $"{Number(Undecided)} more may fit, but the release does not say (year, actor, standing or what is provided).";
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("undecided", Undecided);
        json.WriteStartArray("widening");
        foreach ((PracticeCondition condition, int found) in Steps)
        {
            json.WriteStartObject();
            json.WriteString("without", PracticeWords.Condition(condition));
            json.WriteNumber("found", found);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

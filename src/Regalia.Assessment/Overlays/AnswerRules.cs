using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Overlays;

/// <summary>What an answer should bring with it.</summary>
internal static class AnswerRules
{
    private const int OldAfterYears = 3;

    public static IEnumerable<OverlayFinding> Check(
        OverlayAnswer answer,
        Overlay overlay,
        Checklist checklist,
        DateOnly today
    )
    {
        bool says = answer.Answer is not (OverlayForm.Unknown or OverlayForm.NotApplicable);
        if (says && answer.Answer is not ChecklistItem.No && answer.Evidence is null)
        {
            yield return Finding(
                "no-evidence",
                "answered without evidence",
                "nobody can check it, and it cannot be published",
                "name the law, page or document under `evidence`"
            );
        }

        if (says && answer.Confidence is null)
        {
            yield return Finding(
                "no-confidence",
                "no confidence given",
                "it counts as low, with a wide interval",
                "write high, medium or low under `confidence`"
            );
        }

        if (answer.By is null || answer.On is null)
        {
            string missing = (answer.By, answer.On) switch
            {
                (null, null) => "who answered, and when, is",
                (null, _) => "who answered is",
                _ => "when it was answered is",
            };
            yield return Finding(
                "no-author",
                missing + " not said",
                "the next reader cannot ask back or judge its age",
                "fill in `by` and `on`"
            );
        }

        if (answer.On is { } day)
        {
            DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (on > today)
            {
                yield return Finding(
                    "date-ahead",
                    "answered on " + day + ", which is still to come",
                    "the date is probably mistyped",
                    "correct `on`"
                );
            }
            else if (on.Year < today.Year - OldAfterYears || on.AddYears(OldAfterYears) < today)
            {
                yield return Finding(
                    "date-old",
                    "answered on " + day + ", more than three years ago",
                    "laws and programmes may have changed since",
                    "ask again, then set `on` to the new day"
                );
            }
        }

        if (answer.Marking > overlay.Marking)
        {
            yield return Finding(
                "marked-higher",
                answer.Marking.Label() + " in a file marked " + overlay.Marking.Label(),
                "the whole file must be handled as " + overlay.HighestMarking.Label(),
                "raise `marking` at the top of the file, or split the file"
            );
        }

        if (checklist.Find(answer.Question) is null)
        {
            yield return Finding(
                "not-asked",
                "the checklist does not ask this any more",
                "nothing counts the answer",
                "move what still matters to another question's `comment`, then remove the entry"
            );
        }

        OverlayFinding Finding(string rule, string what, string why, string mend) =>
            new(rule, answer.Question, answer.Line, what, why, mend);
    }
}

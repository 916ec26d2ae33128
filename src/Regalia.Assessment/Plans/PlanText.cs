using System.Globalization;
using System.Text;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence;

namespace Regalia.Assessment.Plans;

/// <summary>Writes plan files as people edit them.</summary>
public static class PlanText
{
    /// <summary>Name of the file of a country's plan.</summary>
    public static string FileName(Iso3 country) => "plan-" + country + ".yaml";

    /// <summary>Id of the action of a number: A01.</summary>
    internal static string Id(int number) => "A" + number.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>The whole file of a new plan.</summary>
    internal static string Of(
        AssessmentResult result,
        Country country,
        PlanOptions options,
        AllDone? allDone,
        IEnumerable<PlanAction> actions
    )
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Plan of {country.Name} ({country.Code}): from gaps to dated actions. "
        );
        text.Append("Edit it here, or with `regalia plan set` and `regalia plan add`.\n");
        foreach (string line in Explanation(result))
        {
            text.Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
        }
        text.Append('\n');
        Setting(text, "plan", PlanReader.Format);
        Setting(text, "country", country.Code.ToString());
        Setting(text, "release", ScalarText.Of(result.Release.Version));
        Setting(text, "digest", ScalarText.Of(result.Release.Digest));
        Setting(text, "seed", result.Seed.ToString(CultureInfo.InvariantCulture));
        Setting(text, "draws", result.Draws.ToString(CultureInfo.InvariantCulture));
        Setting(text, "verified_only", result.Selection.VerifiedOnly ? "true" : "false");
        Setting(text, "licence", result.Selection.OpenLicencesOnly ? "open" : "all");
        Setting(text, "created", ScalarText.Of(Day(options.Created)));
        Setting(text, "basis", options.Own is null ? PlanReader.PublicEvidence : PlanReader.OwnAnswers);
        Setting(text, "marking", options.Marking.Word());
        Setting(text, AllDoneReader.Readiness, Points(allDone?.Readiness));
        Setting(text, AllDoneReader.Low, Points(allDone?.Low));
        Setting(text, AllDoneReader.High, Points(allDone?.High));
        Setting(text, AllDoneReader.Labels, AllDoneReader.Written(allDone?.Labels ?? []));
        text.Append('\n').Append(PlanReader.ActionList).Append(":\n");
        foreach ((int place, PlanAction action) in actions.Index())
        {
            text.Append(place == 0 ? "" : "\n").Append(Entry(action, ownMarking: false));
        }
        return text.ToString();
    }

    /// <summary>One action as it stands in the list, ended by a line break.</summary>
    /// <param name="action">The action.</param>
    /// <param name="ownMarking">Whether to write its marking; else it follows that of the plan.</param>
    internal static string Entry(PlanAction action, bool ownMarking)
    {
        StringBuilder text = new();
        text.Append("  - ").Append(PlanReader.ActionKey).Append(": ").Append(action.Id).Append('\n');
        Key(text, "action", ScalarText.Of(action.Action));
        Key(text, "gap", action.Gap);
        Key(text, "target", action.Target is { } target ? Digits(target) : null);
        Key(text, "practices", ScalarText.Of(action.Practices));
        Key(text, "own_idea", action.OwnIdea ? "true" : "false");
        Key(text, "effort", Digits(action.Effort));
        Key(text, "preparedness", Rise(action.Preparedness));
        Key(text, "readiness", Rise(action.Readiness));
        Key(text, "depends_on", ScalarText.Of(action.DependsOn));
        Key(text, "owner", ScalarText.Of(action.Owner ?? ""));
        Key(text, "due", action.Due is { } due ? ScalarText.Of(Day(due)) : null);
        Key(text, "cost", ScalarText.Of(action.Cost ?? ""));
        Key(text, "status", action.Status);
        Key(text, "proof", ScalarText.Of(action.Proof ?? ""));
        Key(text, "marking", ownMarking ? action.Marking.Word() : null);
        Key(text, "note", ScalarText.Of(action.Note ?? ""));
        return text.ToString();
    }

    private static IEnumerable<string> Explanation(AssessmentResult result)
    {
        yield return "";
        yield return "Hypothetical: preparedness and readiness are the points by which each score should rise if this action";
        yield return "alone reached its target: median of the draws, and 5 and 95 per cent of them. Not a forecast, and not";
        yield return "an assessment by ASPI. Empty: nothing scores it yet.";
        yield return "all_done: readiness and the probability of each label if all these actions reached their targets at once;";
        yield return "hypothetical too. It holds for the plan as it was made.";
        yield return "Effort is an assumption in relative units ("
            + string.Join(", ", result.Framework.Plan.Efforts.Select(e => e.Name + " " + Digits(e.Effort)))
            + "): put your own estimate in its place.";
        yield return "Order: most rise of readiness for the effort first, an action together with what it waits for.";
        yield return "depends_on, practices: ids. due: year-month-day. marking: empty takes the one above;";
        yield return "TLP 2.0: " + TlpMarkings.Words + ". status: " + string.Join(", ", ActionStatus.All) + ".";
        yield return "An action names a gap and a practice, or says own_idea: true. What proves it stands under proof.";
    }

    private static void Setting(StringBuilder text, string key, string? value) =>
        text.Append(key).Append(value is null ? ":" : ": ").Append(value).Append('\n');

    private static string? Points(double? points) => points?.ToString("F2", CultureInfo.InvariantCulture);

    private static void Key(StringBuilder text, string key, string? written) =>
        text.Append("    ")
            .Append(key)
            .Append(':')
            .Append(string.IsNullOrEmpty(written) ? "" : " ")
            .Append(written)
            .Append('\n');

    private static string? Rise(ExpectedRise? rise) =>
        rise is null
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{{ value: {rise.Value:F2}, low: {rise.Low:F2}, high: {rise.High:F2} }}"
            );

    private static string Digits(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

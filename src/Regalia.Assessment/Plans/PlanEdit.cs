using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Documents;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Plans;

/// <summary>
/// Changes a plan in its own text: every byte that is not meant stays. What comes out is read again, so that a value
/// that does not fit is a fault like any other.
/// </summary>
public static class PlanEdit
{
    private const string DependsOn = "depends_on";

    /// <summary>Sets keys of an action.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">Id of the action.</param>
    /// <param name="values">Keys as in the file, with their new texts; an empty text clears the value; ids have
    /// commas between them.</param>
    /// <param name="release">The release that the plan belongs to.</param>
    /// <exception cref="ArgumentException">The plan has no such action.</exception>
    public static PlanReading Set(
        Plan plan,
        string id,
        IReadOnlyList<KeyValuePair<string, string>> values,
        EvidenceRelease release
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        PlanAction action =
            plan.Find(id) ?? throw new ArgumentException(id + ": the plan has no such action", nameof(id));
        EntryDocument document = plan.Document;
        foreach ((string key, string value) in values)
        {
            document = string.Equals(key, DependsOn, StringComparison.Ordinal)
                ? document.SetList(PlanReader.ActionList, action.Id, key, Ids(value))
                : document.Set(PlanReader.ActionList, action.Id, key, value);
        }
        return PlanReader.Parse(document.File, document.Text, release);
    }

    /// <summary>Adds an action at the end.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="make">Makes the action from its id.</param>
    /// <param name="release">The release that the plan belongs to.</param>
    public static PlanReading Add(Plan plan, Func<string, PlanAction> make, EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(make);
        PlanAction action = make(NextId(plan.Actions));
        string text = PlanText.Entry(action, ownMarking: action.Marking != plan.Marking);
        string before = plan.Document.Text;
        // In the manner of the file: its line breaks, and a blank line between actions where there is one already.
        text = (before.Contains("\n\n  - ", StringComparison.Ordinal) ? "\n" : "") + text;
        text = before.Contains("\r\n", StringComparison.Ordinal)
            ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : text;
        EntryDocument document = plan.Document.Insert(PlanReader.ActionList, plan.Actions.Length, text);
        return PlanReader.Parse(document.File, document.Text, release);
    }

    private static string[] Ids(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Ids are never used again while an action has them: calendars know actions by them.
    private static string NextId(ImmutableArray<PlanAction> actions) =>
        PlanText.Id(
            1
                + actions
                    .Select(action =>
                        action.Id is ['A' or 'a', .. var digits]
                        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                        && number < int.MaxValue
                            ? number
                            : 0
                    )
                    .DefaultIfEmpty()
                    .Max()
        );
}

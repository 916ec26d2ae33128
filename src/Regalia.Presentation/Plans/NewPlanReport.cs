using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Plans;

/// <summary>What became of making a plan.</summary>
/// <param name="making">The plan and what it leaves out.</param>
/// <param name="release">The release it was made from.</param>
/// <param name="path">The file that was written.</param>
public sealed class NewPlanReport(PlanMaking making, EvidenceRelease release, string path)
{
    /// <summary>For people: the file, the number of actions, what was left out.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Plan plan = making.Plan;
        string actions = plan.Actions.Length == 1 ? "action" : "actions";
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"Written: {path}, {plan.Actions.Length} {actions}")
                + (
                    making.Further > 0
                        ? string.Create(CultureInfo.InvariantCulture, $" (--most leaves out {making.Further} more)")
                        : ""
                )
                + ", "
                + plan.Marking.Label()
                + ", basis: "
                + PlanWords.Basis(plan)
        );
        foreach (LeftOutGap gap in making.LeftOut)
        {
            console.Line("No action for " + gap.Indicator.Id + " (" + gap.Indicator.Name + "): " + gap.Reason);
        }
        console.Line("Look at it: regalia plan show " + path);
        console.Line(ReleaseLine.Of(release));
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteString("file", path);
                json.WriteString("marking", making.Plan.Marking.Label());
                json.WriteBoolean("hypothetical", value: true);
                json.WriteString("basis", making.Plan.IsOfOwnAnswers ? "own_answers" : "public_evidence");
                json.WriteNumber("actions", making.Plan.Actions.Length);
                json.WriteNumber("further", making.Further);
                json.WriteStartArray("leftOut");
                foreach (LeftOutGap gap in making.LeftOut)
                {
                    json.WriteStartObject();
                    json.WriteString("indicator", gap.Indicator.Id);
                    json.WriteString("reason", gap.Reason);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}

using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Checklists;

/// <summary>What was found in a checklist without a fault: how much it asks, and what it does not.</summary>
public static class ChecklistFindings
{
    /// <summary>For people.</summary>
    public static void Write(
        IAnsiConsole console,
        EvidenceRelease release,
        AssessmentFramework framework,
        Checklist checklist,
        string file
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(checklist);
        int own = checklist.Items.Count(item => item.IsOwn);
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: 0 faults; {Questions(checklist.Items.Length)}, {checklist.Items.Length - own} about indicators, {own} of your own (not scored)"
            )
        );
        foreach (string stage in Checklist.Stages)
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {stage}: {Questions(checklist.Select(stage, kind: null).Length)}"
                )
            );
        }
        int noStage = checklist.Items.Count(item => item.Stage is null);
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {ChecklistWords.NoStage} (exposure, threat): {Questions(noStage)}"
            )
        );
        string[] notAsked = NotAsked(release, framework, checklist);
        if (notAsked.Length > 0)
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Not asked, of preparedness and guardrails: {notAsked.Length}: "
                ) + string.Join(", ", notAsked)
            );
        }
        console.Line(ReleaseLine.Of(release));
    }

    /// <summary>For programs.</summary>
    public static string Json(
        EvidenceRelease release,
        AssessmentFramework framework,
        Checklist checklist,
        string file
    ) =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteStartObject("checklist");
                json.WriteString("file", file);
                json.WriteString("version", checklist.Version);
                json.WriteEndObject();
                json.WriteStartArray("faults");
                json.WriteEndArray();
                json.WriteNumber("questions", checklist.Items.Length);
                json.WriteNumber("own", checklist.Items.Count(item => item.IsOwn));
                json.WriteStartArray("stages");
                foreach (string? stage in Checklist.Stages.Append(null))
                {
                    json.WriteStartObject();
                    json.WriteString("stage", stage);
                    json.WriteNumber(
                        "questions",
                        checklist.Items.Count(item => string.Equals(item.Stage, stage, StringComparison.Ordinal))
                    );
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteStrings("notAsked", NotAsked(release, framework, checklist));
            }
        );

    private static string[] NotAsked(EvidenceRelease release, AssessmentFramework framework, Checklist checklist) =>
        [
            .. framework
                .Indicators.Select(i => i.Code)
                .Where(id =>
                    release.Indicator(id)?.Dimension is "preparedness" or "guardrails" && checklist.Find(id) is null
                ),
        ];

    private static string Questions(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} question{(count == 1 ? "" : "s")}");
}

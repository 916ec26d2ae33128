using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Plans;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Web.OwnFiles;

/// <summary>A file of somebody's own that is open: an overlay or a plan. It is in memory alone.</summary>
public sealed record OwnFile
{
    private OwnFile(string name, Overlay? overlay, Plan? plan)
    {
        Name = name;
        Overlay = overlay;
        Plan = plan;
    }

    /// <summary>Name of the file, without its folder.</summary>
    public string Name { get; }

    /// <summary>The overlay; null for a plan.</summary>
    public Overlay? Overlay { get; }

    /// <summary>The plan; null for an overlay.</summary>
    public Plan? Plan { get; }

    /// <summary>The highest marking of anything in it.</summary>
    public TlpMarking Marking => Overlay?.HighestMarking ?? Plan!.HighestMarking;

    /// <summary>What kind of file it is, in words.</summary>
    public string Kind => Overlay is null ? "action plan" : "overlay with own answers";

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="release">The release that it belongs to.</param>
    /// <param name="framework">The framework of the release.</param>
    /// <param name="checklist">The checklist of the release.</param>
    /// <returns>The file, or what is wrong with it.</returns>
    public static (OwnFile? File, ImmutableArray<Fault> Faults) Read(
        string name,
        string text,
        EvidenceRelease release,
        AssessmentFramework framework,
        Checklist checklist
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Begins(text, "plan:"))
        {
            PlanReading plan = PlanReader.Parse(name, text, release);
            return (plan.Plan is { } read ? new OwnFile(name, null, read) : null, plan.Faults);
        }
        if (Begins(text, "overlay:"))
        {
            OverlayReading overlay = OverlayReader.Parse(name, text, release, framework, checklist);
            return (overlay.Overlay is { } read ? new OwnFile(name, read, null) : null, overlay.Faults);
        }
        return (
            null,
            [
                new Fault(
                    name,
                    Row: null,
                    Column: null,
                    Value: null,
                    "an overlay or a plan, with a line that begins with `overlay:` or `plan:`",
                    "make one with `regalia overlay new` or `regalia plan new`; an encrypted one is opened with `regalia overlay decrypt` first",
                    FaultKind.Content
                ),
            ]
        );
    }

    private static bool Begins(string text, string key) =>
        text.Split('\n').Any(line => line.TrimStart('\uFEFF').StartsWith(key, StringComparison.Ordinal));
}

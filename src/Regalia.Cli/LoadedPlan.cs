using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Plans;

namespace Regalia.Cli;

/// <summary>A plan file with the release it belongs to: commands start from here or end with one clear message.</summary>
internal sealed record LoadedPlan(string Path, Plan Plan, LoadedRelease Release)
{
    /// <summary>Reads a plan and the release that the options name.</summary>
    /// <exception cref="CommandException">The file is not there (3) or has faults (4).</exception>
    public static LoadedPlan Load(Session session, SharedOptions options, ParseResult parsed, string path)
    {
        LoadedRelease release = LoadedRelease.Load(session, options, parsed);
        string text = UserFile.Decode(path, UserFile.ReadBytes(path, "`regalia plan new` makes a plan"));
        PlanReading reading = PlanReader.Parse(System.IO.Path.GetFileName(path), text, release.Release);
        return new LoadedPlan(path, reading.Plan ?? throw Refused(path, ExitCodes.InvalidInput, reading), release);
    }

    /// <summary>The plan as its readers see it.</summary>
    public PlanView View() => PlanView.Of(Plan, Release.Release, Release.Framework);

    /// <summary>Refuses to pass on what is marked higher than its readers may see.</summary>
    /// <exception cref="CommandException">The plan or an action of it is marked above (5).</exception>
    public void RefuseAbove(TlpMarking allowed)
    {
        TlpMarking found = Plan.HighestMarking;
        if (found <= allowed)
        {
            return;
        }
        int above = Plan.Actions.Count(action => action.Marking > allowed);
        throw new CommandException(
            ExitCodes.Refused,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path}: marked {found.Label()}, {above} of {Plan.Actions.Length} actions above {allowed.Label()}; nothing was written. "
            )
                + "If all who get it may see that: --marking "
                + found.Word()
                + "; else lower the marking of the plan, or of what may be shared, in the file"
        );
    }

    /// <summary>An action by its id, in any case.</summary>
    /// <exception cref="CommandException">There is no such action (3); says which one may have been meant.</exception>
    public PlanAction Action(string id)
    {
        if (Plan.Find(id) is { } action)
        {
            return action;
        }
        string? near = Spelling.Nearest(id, Plan.Actions.Select(a => a.Id));
        throw new CommandException(
            ExitCodes.NotFound,
            "\""
                + id
                + "\": "
                + Path
                + " has no such action"
                + (near is null ? ". " : "; did you mean " + near + "? ")
                + (
                    Plan.Actions.IsEmpty
                        ? "It has none."
                        : "It has " + string.Join(' ', Plan.Actions.Select(a => a.Id)) + "."
                )
        );
    }

    /// <summary>Replaces the file by an edited plan.</summary>
    /// <returns>The plan as it is now, and whether a byte changed.</returns>
    /// <exception cref="CommandException">The edit left a plan with faults; nothing is written (2).</exception>
    public (Plan Plan, bool Changed) Save(PlanReading edited)
    {
        Plan plan = edited.Plan ?? throw Refused(Path, ExitCodes.Usage, edited);
        bool changed = !string.Equals(plan.Document.Text, Plan.Document.Text, StringComparison.Ordinal);
        if (changed)
        {
            StoredFile.Replace(Path, UserFile.Encode(plan.Document.Text), isPrivate: plan.IsOfOwnAnswers);
        }
        return (plan, changed);
    }

    private static CommandException Refused(string path, int exitCode, PlanReading reading) =>
        new(
            exitCode,
            FaultList.Describe(
                path,
                reading.Faults,
                exitCode == ExitCodes.Usage ? "; nothing was written" : " in this plan"
            )
        );
}

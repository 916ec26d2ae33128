using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Evidence.Faults;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia plan add</c>: one more action.</summary>
internal static class PlanAddCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Argument<string> file = new("FILE") { Description = "The plan." };
        Option<string> action = new("--action")
        {
            Description = "What is to be done.",
            HelpName = "TEXT",
            Required = true,
        };
        Option<string?> gap = new("--gap") { Description = "Indicator whose gap it closes.", HelpName = "ID" };
        Option<string[]> practices = new("--practice")
        {
            Description = "Practice it draws on. May be named several times.",
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<double?> effort = new("--effort")
        {
            Description = "Effort in relative units (default: that of the gap's measure, else 1).",
            HelpName = "N",
            CustomParser = Effort,
        };
        Option<bool> ownIdea = new("--own-idea") { Description = "It rests on no practice." };
        SharedOptions.RefuseEmpty(file);
        Command command = new(
            "add",
            "Add an action at the end of a plan. It names a gap and a practice, or says --own-idea. Nothing is reckoned for\n"
                + "it: what closes the same gap is not counted twice.\n\n"
                + "Example: regalia plan add plan-VNM.yaml --action \"Write to all spin-offs\" --gap PRE_IP_OUTREACH --practice P001"
        )
        {
            file,
            action,
            gap,
            practices,
            effort,
            ownIdea,
        };
        options.AddRelease(command);
        command.Validators.Add(result =>
        {
            bool traced = result.GetResult(gap) is not null && result.GetResult(practices) is not null;
            bool own = result.GetValue(ownIdea);
            if (!traced && !own)
            {
                result.AddError("add needs --gap with --practice, or --own-idea.");
            }
            if (own && result.GetResult(practices) is not null)
            {
                result.AddError("--own-idea rests on no practice: leave out one of the two.");
            }
            if (string.IsNullOrWhiteSpace(result.GetResult(action)?.Tokens is [var text] ? text.Value : "x"))
            {
                result.AddError("--action \"\": expected what is to be done.");
            }
        });
        command.SetAction(parsed =>
        {
            using IDisposable held = UserFile.Hold(parsed.GetValue(file)!);
            LoadedPlan loaded = LoadedPlan.Load(session, options, parsed, parsed.GetValue(file)!);
            Indicator? closes = parsed.GetValue(gap) is string word ? loaded.Release.Indicator(word) : null;
            ImmutableArray<string> ids =
            [
                .. (parsed.GetValue(practices) ?? []).Select(p => Practice(loaded, p)).Distinct(StringComparer.Ordinal),
            ];
            (Plan plan, _) = loaded.Save(
                PlanEdit.Add(
                    loaded.Plan,
                    id => new PlanAction(
                        id,
                        parsed.GetValue(action)!,
                        closes?.Id,
                        Target: null,
                        ids,
                        ids.IsEmpty,
                        parsed.GetValue(effort) ?? PlanMaker.EffortOf(loaded.Release.Framework, closes) ?? 1,
                        Preparedness: null,
                        Readiness: null,
                        DependsOn: [],
                        Owner: null,
                        Due: null,
                        Cost: null,
                        ActionStatus.Proposed,
                        Proof: null,
                        loaded.Plan.Marking,
                        Note: null,
                        Line: 0
                    ),
                    loaded.Release.Release
                )
            );
            session.Out.WriteLine(loaded.Path + ": " + plan.Actions[^1].Id + " added");
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Practice(LoadedPlan loaded, string word)
    {
        string[] known = [.. loaded.Release.Release.Practices.Select(practice => practice.Id)];
        if (Array.Find(known, id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase)) is string found)
        {
            return found;
        }
        string? near = Spelling.Nearest(word, known);
        throw new CommandException(
            ExitCodes.NotFound,
            "\""
                + word
                + "\": release "
                + loaded.Release.Release.Version
                + " has no such practice"
                + (near is null ? ". " : "; did you mean " + near + "? ")
                + "`regalia practice list` lists them all."
        );
    }

    private static double? Effort(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (
            double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double effort)
            && effort > 0
            && double.IsFinite(effort)
        )
        {
            return effort;
        }
        result.AddError("--effort \"" + word + "\": expected a number above 0, written with a dot, e.g. 1.5.");
        return null;
    }
}

using System.CommandLine;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Differences;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data diff</c>: what changed between two releases, and which scores that moved.</summary>
internal static class DataDiffCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var before = new Argument<string>("A") { Description = "Folder of a release, or \"bundled\"." };
        var after = new Argument<string>("B") { Description = "Folder of another, or \"bundled\"." };
        var command = new Command(
            "diff",
            "Compare two releases: rows and cells that changed, and which scores and labels that moved. Both are assessed with the "
                + "same seed, so that nothing else can move them. Unsealed releases are accepted and marked.\n\n"
                + "Example: regalia data diff bundled my-release"
        )
        {
            before,
            after,
            options.Seed,
            options.Draws,
            options.Threads,
            options.Json,
        };
        SharedOptions.RefuseEmpty(before);
        SharedOptions.RefuseEmpty(after);
        command.SetAction(parsed =>
        {
            LoadedRelease first = Load(session, parsed.GetValue(before)!);
            LoadedRelease second = Load(session, parsed.GetValue(after)!);
            ulong seed = parsed.GetValue(options.Seed) ?? first.Framework.Draws.Seed;
            AssessmentOptions assessment = new()
            {
                Seed = seed,
                Draws = parsed.GetValue(options.Draws) ?? first.Framework.Draws.Count,
                Threads = parsed.GetValue(options.Threads),
            };
            AssessmentResult resultBefore = Assessor.Assess(
                first.Release,
                first.Framework,
                assessment,
                session.Cancellation
            );
            AssessmentResult resultAfter = Assessor.Assess(
                second.Release,
                second.Framework,
                assessment,
                session.Cancellation
            );
            RowChange[] rows =
            [
                // The framework is compared setting by setting instead of by its hash.
                .. ReleaseDifference
                    .Compare(first.Release, second.Release)
                    .Changes.Where(c => !string.Equals(c.Table, "framework", StringComparison.Ordinal)),
                .. FrameworkDifference.Compare(first.Release.Framework.Text, second.Release.Framework.Text),
            ];
            var moved = AssessmentDifference.Compare(resultBefore, resultAfter);
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(DifferenceJson.Write(resultBefore, resultAfter, rows, moved));
            }
            else
            {
                DifferenceTable.Write(session.Screen(), resultBefore, resultAfter, rows, moved);
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static LoadedRelease Load(Session session, string word)
    {
        string directory =
            string.Equals(word, "bundled", StringComparison.Ordinal) && !Directory.Exists(word)
                ? session.BundledRelease
                : word;
        (LoadedRelease? loaded, IReadOnlyList<Fault> faults) = LoadedRelease.Check(directory);
        return loaded
            ?? throw new CommandException(
                Directory.Exists(directory) ? ExitCodes.InvalidInput : ExitCodes.NotFound,
                LoadedRelease.Describe(directory, faults)
            );
    }
}

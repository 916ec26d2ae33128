using System.CommandLine;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data seal</c>: writes sizes, checksums and row counts into datapackage.json.</summary>
internal static class DataSealCommand
{
    public static Command Create(Session session)
    {
        var directory = new Argument<string>("DIR") { Description = "Folder of the release." };
        var command = new Command(
            "seal",
            "Rewrite the checksums of a release after a meant change.\n\nExample: regalia data seal my-release"
        )
        {
            directory,
        };
        SharedOptions.RefuseEmpty(directory);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(directory)!;
            if (!Directory.Exists(path))
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    path + ": there is no such folder; name the folder of a release"
                );
            }
            SealOutcome outcome = ReleaseSeal.Seal(path);
            if (!outcome.Faults.IsEmpty)
            {
                throw new CommandException(ExitCodes.InvalidInput, LoadedRelease.Describe(path, outcome.Faults));
            }
            foreach (SealChange change in outcome.Changes)
            {
                session.Out.WriteLine(
                    change.Resource + " " + change.Property + ": " + (change.Old ?? "nothing") + " -> " + change.New
                );
            }
            session.Out.WriteLine(outcome.Changes.IsEmpty ? "sealed already" : "sealed");
            WarnOf(session, path);
            return ExitCodes.Done;
        });
        return command;
    }

    // A seal says that the files are these, not that they are right or the published ones.
    private static void WarnOf(Session session, string path)
    {
        (LoadedRelease? loaded, IReadOnlyList<Fault> faults) = LoadedRelease.Check(path);
        if (faults.Count > 0)
        {
            session.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"regalia: sealed, but the release has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}: see `regalia data validate {path}`"
                )
            );
        }
        else if (loaded!.Release.IsModified)
        {
            session.Error.WriteLine(
                "regalia: it still calls itself "
                    + loaded.Release.Version
                    + " but is not the published release: outputs will say \"modified release\" until it has a version of "
                    + "its own in datapackage.json and framework.yaml"
            );
        }
    }
}

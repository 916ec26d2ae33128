using System.CommandLine;
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
            return ExitCodes.Done;
        });
        return command;
    }
}

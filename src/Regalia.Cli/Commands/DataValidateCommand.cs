using System.CommandLine;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Json;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data validate</c>: every fault of a release, with file, row and column.</summary>
internal static class DataValidateCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var directory = new Argument<string?>("DIR")
        {
            Description = "Folder of the release (default: the bundled one).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "validate",
            "Check schema, references, ranges, duplicates, framework and checksums; report every fault.\n"
                + "Exit status 4 if anything is wrong in the files, 6 if only checksums do not match.\n\n"
                + "Example: regalia data validate data"
        )
        {
            directory,
            options.Json,
        };
        SharedOptions.RefuseEmpty(directory);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(directory) ?? session.BundledRelease;
            (LoadedRelease? loaded, IReadOnlyList<Fault> found) = LoadedRelease.Check(path);
            // A faulty checklist keeps nobody from an assessment, so that only this command reads it unasked.
            IReadOnlyList<Fault> faults = loaded is { Release.Checklist: not null }
                ? [.. found, .. ChecklistReader.Read(loaded.Release).Faults]
                : found;
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(FaultsJson.Write(faults));
            }
            else
            {
                foreach (Fault fault in faults)
                {
                    session.Out.WriteLine(fault.ToString());
                }
                session.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{faults.Count} fault{(faults.Count == 1 ? "" : "s")}{(faults.Count == 0 ? ": this release is whole and sealed" : "")}"
                    )
                );
            }
            return faults switch
            {
                { Count: 0 } => ExitCodes.Done,
                _ when !Directory.Exists(path) => ExitCodes.NotFound,
                _ when faults.All(f => f.Kind == FaultKind.Integrity) => ExitCodes.IntegrityMismatch,
                _ => ExitCodes.InvalidInput,
            };
        });
        return command;
    }
}

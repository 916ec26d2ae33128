using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;

namespace Regalia.Cli;

/// <summary>A checklist without faults: that of the release or one of the user's own.</summary>
internal sealed record LoadedChecklist(Checklist Checklist, string File, LoadedRelease Loaded)
{
    /// <summary>Reads the checklist of a file, or of the release where no file is named.</summary>
    /// <exception cref="CommandException">It is not there (3) or has faults (4).</exception>
    public static LoadedChecklist Load(LoadedRelease loaded, string? path)
    {
        ChecklistReading reading = path is null
            ? ChecklistReader.Read(loaded.Release)
            : ChecklistReader.ReadFile(path, loaded.Release);
        string name = Path.GetFileName(path) ?? ChecklistReader.FileName;
        if (reading.Checklist is { } checklist)
        {
            return new LoadedChecklist(checklist, name, loaded);
        }
        RefuseMissing(reading.Faults);
        throw new CommandException(
            ExitCodes.InvalidInput,
            FaultList.Describe(name, reading.Faults, " in this checklist", "regalia checklist check")
        );
    }

    /// <summary>Ends the command where there is no file to read.</summary>
    /// <exception cref="CommandException">The file is not there (3).</exception>
    public static void RefuseMissing(ImmutableArray<Fault> faults)
    {
        if (faults is [{ Kind: FaultKind.Missing } missing])
        {
            throw new CommandException(ExitCodes.NotFound, missing.ToString());
        }
    }

    /// <summary>The question of an id or of the short code of its indicator, in any case.</summary>
    /// <exception cref="CommandException">There is no such question (3); says which one may have been meant.</exception>
    public ChecklistItem Question(string word)
    {
        string id = Loaded.Release.Indicator(word)?.Id ?? word;
        if (
            Checklist.Items.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase)) is { } item
        )
        {
            return item;
        }
        string? near = Spelling.Nearest(id, Checklist.Items.Select(i => i.Id));
        throw new CommandException(
            ExitCodes.NotFound,
            $"\"{word}\": {File} has no such question"
                + (near is null ? ". " : $"; did you mean {near}? ")
                + "`regalia checklist show` lists them all."
        );
    }
}

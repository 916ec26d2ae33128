using Regalia.Assessment.Checklists;
using Regalia.Assessment.Overlays;

namespace Regalia.Cli;

/// <summary>An overlay, read and checked: commands start from here or end with one clear message.</summary>
internal sealed record LoadedOverlay(Overlay Overlay, Checklist Checklist, OverlayFile File)
{
    /// <summary>Reads an overlay, encrypted or not.</summary>
    /// <param name="session">For the environment.</param>
    /// <param name="file">The file.</param>
    /// <param name="passphraseFile">File that holds the passphrase; null: the environment's.</param>
    /// <param name="loaded">The release to hold it against.</param>
    /// <exception cref="CommandException">
    /// It is not there (3), has faults (4), has another passphrase (5), was changed (6), or no passphrase was given (2).
    /// </exception>
    public static LoadedOverlay Load(Session session, string file, string? passphraseFile, LoadedRelease loaded)
    {
        Checklist checklist = LoadedChecklist.Load(loaded, path: null).Checklist;
        OverlayFile read = OverlayFile.Read(session, file, passphraseFile);
        return new LoadedOverlay(Parse(read, read.Text, loaded, checklist), checklist, read);
    }

    /// <summary>Reads the text of an overlay: what a file holds, or what is about to be written into it.</summary>
    /// <exception cref="CommandException">It has faults (4).</exception>
    public static Overlay Parse(OverlayFile file, string text, LoadedRelease loaded, Checklist checklist)
    {
        OverlayReading reading = OverlayReader.Parse(file.Path, text, loaded.Release, loaded.Framework, checklist);
        return reading.Overlay
            ?? throw new CommandException(
                ExitCodes.InvalidInput,
                FaultList.Describe(file.Path, reading.Faults, " in this overlay")
            );
    }
}

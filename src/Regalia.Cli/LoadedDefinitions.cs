using System.CommandLine;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Technology.Definitions;

namespace Regalia.Cli;

/// <summary>Definitions of technologies: those of a release, of a folder, of a file, or one by its id.</summary>
internal static class LoadedDefinitions
{
    /// <summary>Reads what a word names; what is wrong with it is in the catalogue.</summary>
    /// <param name="session">The session.</param>
    /// <param name="options">Says which release.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="word">File, folder or id; null for the folder of the release.</param>
    /// <exception cref="CommandException">It names nothing (3).</exception>
    public static TechnologyCatalogue Read(Session session, SharedOptions options, ParseResult parsed, string? word)
    {
        EvidenceRelease release = LoadedRelease.Load(session, options, parsed).Release;
        string folder = Path.Combine(release.Directory, TechnologyCatalogue.FolderOfRelease);
        if (word is null)
        {
            return TechnologyCatalogue.Read(folder, release.Technologies);
        }

        if (Directory.Exists(word))
        {
            return TechnologyCatalogue.Read(word, release.Technologies);
        }

        if (File.Exists(word))
        {
            return Single(DefinitionReader.Read(word, release.Technologies));
        }

        string[] ids =
        [
            .. Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!)
                : [],
        ];
        if (ids.Contains(word, StringComparer.Ordinal))
        {
            return Single(DefinitionReader.Read(Path.Combine(folder, word + ".yaml"), release.Technologies));
        }

        bool isListed = release.Technologies.Any(t => string.Equals(t.Id, word, StringComparison.Ordinal));
        string? near = Spelling.Nearest(word, ids);
        throw new CommandException(
            ExitCodes.NotFound,
            isListed
                ? $"{word}: release {release.Version} lists this technology but has no definition of it yet; name a file of your own"
                : $"{word}: there is no such file or folder, and no definition of this id in release {release.Version}"
                    + (near is null ? "; `regalia tech query check` lists them" : $"; did you mean {near}?")
        );
    }

    private static TechnologyCatalogue Single(DefinitionReading reading) =>
        new(reading.Entry is { } entry ? [entry] : [], WithoutDefinition: [], reading.Faults);
}

using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;
using Regalia.Technology.Results;
using Regalia.Technology.Samples;

namespace Regalia.Cli;

/// <summary>The technologies to search for, by id in ordinal order, each with its query.</summary>
internal sealed record LoadedTechnologies(
    ImmutableArray<MatchedTechnology> Technologies,
    ImmutableArray<Query> Queries,
    ImmutableArray<SampleTechnology> Samples
)
{
    /// <summary>Reads the definitions of a folder, of a file, of an id, or those of the release.</summary>
    /// <exception cref="CommandException">There are none (3), or they have faults (4).</exception>
    public static LoadedTechnologies Load(
        Session session,
        SharedOptions options,
        ParseResult parsed,
        Option<string?> technologies
    )
    {
        string? word = parsed.GetValue(technologies);
        TechnologyCatalogue catalogue = LoadedDefinitions.Read(session, options, parsed, word);
        string folder = word ?? TechnologyCatalogue.FolderOfRelease;
        if (catalogue.Faults.Length > 0)
        {
            throw new CommandException(
                ExitCodes.InvalidInput,
                FaultList.Describe(folder, catalogue.Faults, " in these definitions", "regalia tech query check")
            );
        }
        if (catalogue.Entries.IsEmpty)
        {
            throw new CommandException(
                ExitCodes.NotFound,
                folder + ": expected definitions of technologies (.yaml), found none; name another folder"
            );
        }
        return new LoadedTechnologies(
            [.. catalogue.Entries.Select(Matched)],
            [.. catalogue.Entries.Select(e => e.Query)],
            [.. catalogue.Entries.Select(SampleTechnology.Of)]
        );
    }

    private static MatchedTechnology Matched(CatalogueEntry entry)
    {
        TechnologyDefinition of = entry.Definition;
        return new MatchedTechnology(of.Id, of.Name, of.Category, of.Stage, of.Status, entry.Query.Digest);
    }
}

using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Technology.Definitions;

/// <summary>The definitions of a folder.</summary>
/// <param name="Entries">Those that could be read, by id in ordinal order: a technology's position here is its number in a scan.</param>
/// <param name="WithoutDefinition">Ids of technologies.csv that have no file, in ordinal order.</param>
/// <param name="Faults">What is wrong, by file; a scan must not begin while there are any.</param>
public sealed record TechnologyCatalogue(
    ImmutableArray<CatalogueEntry> Entries,
    ImmutableArray<string> WithoutDefinition,
    ImmutableArray<Fault> Faults
)
{
    /// <summary>Name of the folder of definitions within a release.</summary>
    public const string FolderOfRelease = "technologies";

    private const string Extension = ".yaml";

    /// <summary>The entry of an id; <see langword="null"/> if there is none.</summary>
    public CatalogueEntry? Find(string id) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Definition.Id, id, StringComparison.Ordinal));

    /// <summary>Reads every .yaml file of a folder (not of folders within it).</summary>
    /// <param name="folder">The folder; one that is not there has no definitions.</param>
    /// <param name="technologies">The technologies of technologies.csv, which give name, category and stage.</param>
    public static TechnologyCatalogue Read(string folder, IEnumerable<Evidence.Technology> technologies)
    {
        ArgumentNullException.ThrowIfNull(technologies);
        ImmutableArray<Evidence.Technology> known = [.. technologies];
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        List<CatalogueEntry> entries = [];
        List<Fault> faults = [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(Extension, StringComparison.Ordinal))
            {
                DefinitionReading reading = DefinitionReader.Read(file, known);
                faults.AddRange(reading.Faults);
                entries.AddRange(reading.Entry is { } entry ? [entry] : []);
            }
            else if (file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            {
                faults.Add(
                    new Fault(
                        Path.GetFileName(file),
                        Row: null,
                        Column: null,
                        Value: null,
                        "a name that ends with " + Extension,
                        "rename the file: it is not read as it is",
                        FaultKind.Content
                    )
                );
            }
        }

        HashSet<string> read = new(
            files.Select(file => Path.GetFileNameWithoutExtension(file)),
            StringComparer.Ordinal
        );
        return new TechnologyCatalogue(
            [.. entries.OrderBy(entry => entry.Definition.Id, StringComparer.Ordinal)],
            [
                .. known
                    .Select(technology => technology.Id)
                    .Where(id => !read.Contains(id))
                    .Order(StringComparer.Ordinal),
            ],
            [.. faults]
        );
    }
}

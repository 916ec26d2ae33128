using System.Collections.Immutable;
using Regalia.Technology.Definitions;

namespace DuckDbCheck;

/// <summary>The definitions that are asked for.</summary>
internal static class Technologies
{
    /// <summary>All of a folder, by id in ordinal order.</summary>
    /// <exception cref="InvalidDataException">One has a fault.</exception>
    internal static ImmutableArray<CatalogueEntry> Read(string folder)
    {
        // Those of the release have name and category in technologies.csv, which does not matter here; others have their own.
        Regalia.Evidence.Technology[] known =
        [
            .. Directory
                .GetFiles(folder, "*.yaml")
                .Where(f => !File.ReadLines(f).Any(line => line.StartsWith("category:", StringComparison.Ordinal)))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Select(id => new Regalia.Evidence.Technology(id, id, id, null, null, null, 0)),
        ];
        TechnologyCatalogue catalogue = TechnologyCatalogue.Read(folder, known);
        return catalogue.Faults.IsEmpty && !catalogue.Entries.IsEmpty
            ? catalogue.Entries
            : throw new InvalidDataException(
                $"{folder}: {catalogue.Faults.FirstOrDefault()?.ToString() ?? "no definition"}"
            );
    }
}

using System.Collections.Immutable;
using Regalia.Evidence.Releases;
using Regalia.Technology.Definitions;

namespace Regalia.Technology.Tests;

/// <summary>The release that the program ships.</summary>
internal static class BundledDefinitions
{
    private static readonly string Release = Path.Combine(AppContext.BaseDirectory, "data");

    public static ImmutableArray<Evidence.Technology> Technologies { get; } =
        ReleaseReader.Read(Release).Release!.Technologies;

    public static TechnologyCatalogue Catalogue { get; } =
        TechnologyCatalogue.Read(Path.Combine(Release, TechnologyCatalogue.FolderOfRelease), Technologies);
}

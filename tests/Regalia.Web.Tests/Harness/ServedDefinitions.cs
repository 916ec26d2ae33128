using Regalia.Technology.Definitions;

namespace Regalia.Web.Tests.Harness;

/// <summary>The bundled definitions of technologies.</summary>
internal static class ServedDefinitions
{
    public static TechnologyCatalogue Catalogue { get; } =
        TechnologyCatalogue.Read(
            Repository.Path("data", TechnologyCatalogue.FolderOfRelease),
            ServedAssessment.Source.Release.Technologies
        );
}

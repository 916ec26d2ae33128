using System.Collections.Immutable;

namespace Regalia.Evidence.Packages;

/// <summary>What datapackage.json says: a Frictionless data package.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Version">Version of the release, e.g. <c>2026.1</c>.</param>
/// <param name="ReferenceYear">The year that the release describes.</param>
/// <param name="Description">What it holds; <see langword="null"/> if not given.</param>
/// <param name="Resources">The files, in the order of the package.</param>
public sealed record DataPackage(
    string Name,
    string Title,
    string Version,
    int ReferenceYear,
    string? Description,
    ImmutableArray<PackageResource> Resources
)
{
    /// <summary>Name of the file that describes a release.</summary>
    public const string FileName = "datapackage.json";
}

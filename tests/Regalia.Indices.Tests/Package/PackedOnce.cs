namespace Regalia.Indices.Tests.Package;

/// <summary>Tests of the package: it is packed once, and never twice at a time in the same folder.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackedLibrary>
{
    public const string Name = "package";
}

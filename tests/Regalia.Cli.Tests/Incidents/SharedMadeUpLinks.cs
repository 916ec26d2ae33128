namespace Regalia.Cli.Tests.Incidents;

/// <summary>Tests that share one linked store, which none of them changes.</summary>
[CollectionDefinition(MadeUpLinks.Collection)]
public sealed class SharedMadeUpLinks : ICollectionFixture<MadeUpLinks>;

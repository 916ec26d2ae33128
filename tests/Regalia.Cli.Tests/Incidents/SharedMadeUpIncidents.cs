namespace Regalia.Cli.Tests.Incidents;

/// <summary>Tests that share one store, which none of them changes.</summary>
[CollectionDefinition(MadeUpIncidents.Collection)]
public sealed class SharedMadeUpIncidents : ICollectionFixture<MadeUpIncidents>;

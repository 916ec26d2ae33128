namespace Regalia.Web.Tests.Browser;

/// <summary>Tests that share one program and one browser, one after the other.</summary>
[CollectionDefinition(DashboardInBrowser.Tests)]
public sealed class DashboardTests : ICollectionFixture<DashboardInBrowser>;

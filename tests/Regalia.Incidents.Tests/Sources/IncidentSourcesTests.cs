using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Tests.Sources;

public sealed class IncidentSourcesTests
{
    [Fact]
    public void All_sources_are_there_and_warn_of_their_unit_and_dates()
    {
        Assert.Equal(
            ["cfr", "eurepoc", "cissm", "dcid", "vcdb", "csis", "misp", "attack", "stix", "veris", "csv"],
            IncidentSources.All.Select(s => s.Name)
        );
        Assert.All(
            IncidentSources.All,
            s =>
            {
                Assert.StartsWith("Counts ", s.UnitWarning, StringComparison.Ordinal);
                Assert.EndsWith(".", s.DateWarning, StringComparison.Ordinal);
                Assert.NotEmpty(s.Licence);
                Assert.NotNull(s.Reader());
                Assert.NotSame(s.Reader(), s.Reader());
            }
        );
    }

    [Fact]
    public void Only_what_a_licence_allows_is_passed_on() =>
        Assert.Equal(["vcdb", "attack"], IncidentSources.All.Where(s => s.MayBePassedOn).Select(s => s.Name));

    [Fact]
    public void A_source_is_found_by_its_name_and_nothing_else()
    {
        Assert.Equal("csis", IncidentSources.Find("CSIS")?.Name);
        Assert.Null(IncidentSources.Find("csi"));
        Assert.Null(IncidentSources.Find(""));
    }
}

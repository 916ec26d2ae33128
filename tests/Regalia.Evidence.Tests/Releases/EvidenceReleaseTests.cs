using System.Collections.Immutable;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class EvidenceReleaseTests : IDisposable
{
    private static readonly Iso3 Brazil = Iso3.Parse("BRA");
    private readonly SmallRelease small = new();
    private readonly EvidenceRelease release;

    public EvidenceReleaseTests() => release = small.Release();

    [Fact]
    public void Every_column_of_a_row_reaches_its_record()
    {
        Assert.Equal(
            new Country(
                Brazil,
                "BR",
                "Brazil",
                "Latin America & Caribbean",
                VerificationStatus.Unverified,
                "Upper middle income",
                true,
                "wdi",
                VerificationStatus.Sourced,
                2
            ),
            release.Country(Brazil)
        );
        Assert.Equal(
            new Observation(
                Brazil,
                "NCSI",
                2022,
                51.95,
                1.5,
                EvidenceState.Value,
                "ncsi-2",
                "row Brazil",
                VerificationStatus.Sourced,
                null,
                5
            ),
            release.ObservationsOf("NCSI", Brazil)[0]
        );
        Assert.Equal(new DateOnly(2026, 3, 1), release.Source("wdi")!.Retrieved);
        Assert.Equal(new IncidentCount(Brazil, "incidents", "2025-03", 2020, 3, 2, 2), release.IncidentCounts[0]);
        Assert.Equal(["LAW", "NCSI"], release.Practices[0].Addresses);
        Assert.Equal(2022, release.Practices[0].Since);
        Assert.Null(release.Practices[1].Since);
        Assert.Equal(["AUT"], release.Jurisdictions[1].Members);
        Assert.Equal(["BRA", "IDN"], release.Cautions[0].Countries);
        Assert.Equal((2015, 2022, "3"), (release.Claims[0].From, release.Claims[0].To, release.Claims[0].Value));
        Assert.Equal(2001, release.Instruments[0].Year);
        Assert.Equal("13a", release.Norms[0].Id);
        Assert.Equal("quantum", release.Technologies[0].Id);
    }

    [Fact]
    public void An_indicator_keeps_its_goalposts_steps_and_inputs()
    {
        Indicator law = release.Indicator("LAW")!;
        Assert.Equal([0, 0.5, 1], law.Steps.AsEnumerable());
        Assert.Equal(["government", "economy"], law.Layers);
        Assert.True(law.IsScored);
        Indicator spending = release.Indicator("RD_USD")!;
        Assert.Equal((1e8, 1e12, 0.01), (spending.Low, spending.High, spending.Factor));
        Assert.Equal(["RD_GDP", "GDP"], spending.Inputs);
        Assert.False(release.Indicator("GDP")!.IsScored);
        Assert.False(release.Indicator("LATER")!.IsScored);
    }

    [Theory]
    [InlineData("NCSI", "NCSI")]
    [InlineData("ncsi", "NCSI")]
    [InlineData("D7", "NCSI")]
    [InlineData("d7", "NCSI")]
    [InlineData("nothing", null)]
    public void Indicators_are_found_by_id_or_code_in_any_case(string name, string? id) =>
        Assert.Equal(id, release.Indicator(name)?.Id);

    [Fact]
    public void Observations_come_newest_first_with_unknown_rows()
    {
        Assert.Equal([2022, 2020], release.ObservationsOf("GDP", Brazil).Select(o => o.Year));
        Observation unknown = Assert.Single(release.ObservationsOf("NCSI", Iso3.Parse("IDN")));
        Assert.Equal((EvidenceState.Unknown, (double?)null), (unknown.State, unknown.Value));
        Assert.Empty(release.ObservationsOf("GDP", Iso3.Parse("XXX")));
    }

    [Fact]
    public void Licences_positions_and_counts_are_found()
    {
        Assert.False(release.LicenceOf("ncsi-2").Open);
        Assert.True(release.LicenceOf(release.Source("wdi")!).Open);
        Assert.Throws<ArgumentException>(() => release.LicenceOf("nobody"));
        Assert.Equal(Commitment.Party, release.PositionOf("AUT", "BUDAPEST")!.Commitment);
        Assert.Null(release.PositionOf("AUT", "GGE_A"));
        ImmutableArray<IncidentCount> counts = release.CountsOf(Brazil, "incidents");
        Assert.Equal([2020, 2021], counts.Select(count => count.Year));
        Assert.Empty(release.CountsOf(Iso3.Parse("IDN"), "incidents"));
    }

    [Fact]
    public void Tables_are_there_as_text_too()
    {
        var table = release.Tables.First(t => t.Name == "observations");
        Assert.Equal("newest, of two", table.Cell(table.Rows[7], "note"));
        Assert.Equal(9, table.Rows[7].Line);
        Assert.Throws<ArgumentException>(() => table.Cell(table.Rows[0], "nothing"));
    }

    public void Dispose() => small.Dispose();
}

using Regalia.Assessment.Guardrails;

namespace Regalia.Assessment.Tests.Guardrails;

/// <summary>The finding comes out of the rows: it holds for the bundled release and falls when one row changes.</summary>
public sealed class CoverageFindingTests
{
    private const int Binding = 4;
    private const int CoversIp = 6;
    private const int StateConduct = 7;
    private const int Standing = 9;

    private static readonly CoverageFinding Bundled = Finding(GuardrailEvidence.Of(BundledRelease.Release));

    [Fact]
    public void Nothing_binding_covers_it_in_any_of_27_countries_and_4_stages()
    {
        Assert.True(Bundled.NothingBinding);
        Assert.Equal((27, 4, 0), (Bundled.Countries, Bundled.Stages, Bundled.CoveredPairs));
        Assert.Empty(Bundled.Binding);
    }

    [Fact]
    public void The_exceptions_are_named_with_the_countries_they_bind()
    {
        Assert.Equal(
            [
                "CPTPP1878: AUS CAN CHL GBR JPN MEX MYS NZL PER SGP VNM",
                "EU2016_943: DEU FIN FRA NLD",
                "PHASE1_2020: CHN USA",
                "USMCA20I: CAN MEX USA",
            ],
            Bundled.StatesNotFullyRestrained.Select(r =>
                r.Reading.Instrument.Id + ": " + string.Join(' ', r.Countries.Select(c => c.Code))
            )
        );
        Assert.Equal("PHASE1_2020", Assert.Single(Bundled.Open).Reading.Instrument.Id);
        Assert.Contains("G20_2015", Bundled.Voluntary.Select(r => r.Reading.Instrument.Id));
        Assert.Contains(
            Bundled.NotCounted,
            r => r.Instrument.Id == "UNCC" && r.Uncounted == UncountedReason.NotInForce
        );
    }

    [Theory]
    [InlineData("CPTPP1878,", 0, 11, 22)]
    [InlineData("PHASE1_2020,", 1, 2, 2)]
    public void One_instrument_that_restrains_states_turns_the_finding(
        string key,
        int commasInName,
        int countries,
        int pairs
    )
    {
        CoverageFinding finding = Changed(r => r.Cell("instruments.csv", key, StateConduct + commasInName, _ => "yes"));
        Assert.False(finding.NothingBinding);
        Assert.Equal((countries, pairs), (finding.Covered.Length, finding.CoveredPairs));
        Assert.Equal(key.TrimEnd(','), Assert.Single(finding.Binding).Reading.Instrument.Id);
    }

    [Fact]
    public void Binding_is_needed_as_well()
    {
        CoverageFinding finding = Changed(r =>
            r.Cell("instruments.csv", "G20_2015,", Binding, _ => "yes")
                .Cell("instruments.csv", "G20_2015,", Standing, _ => "in_force")
        );
        Assert.Equal(16, finding.Covered.Length);
        Assert.True(Changed(r => r.Cell("instruments.csv", "G20_2015,", Binding, _ => "yes")).NothingBinding);
    }

    [Fact]
    public void Know_how_in_part_is_not_enough()
    {
        CoverageFinding finding = Changed(r =>
            r.Cell("instruments.csv", "CPTPP1878,", StateConduct, _ => "yes")
                .Cell("instruments.csv", "CPTPP1878,", CoversIp, _ => "partial")
        );
        Assert.True(finding.NothingBinding);
        Assert.DoesNotContain("CPTPP1878", finding.StatesNotFullyRestrained.Select(r => r.Reading.Instrument.Id));
    }

    [Fact]
    public void Without_a_position_the_best_treaty_covers_nobody_but_is_named_as_open()
    {
        CoverageFinding finding = Finding(
            GuardrailRows.Rows([GuardrailRows.Instrument("X")], [], null, verifiedOnly: false, "AAA", "BBB")
        );
        Assert.True(finding.NothingBinding);
        InstrumentReach open = Assert.Single(finding.Open);
        Assert.Equal((0, 2), (open.Countries.Length, open.Unknown));
    }

    [Fact]
    public void Verified_rows_alone_come_to_the_same_and_say_what_was_left_out()
    {
        var analysis = CoverageAnalysis.Of(GuardrailEvidence.Of(BundledRelease.Release, verifiedOnly: true));
        Assert.True(analysis.Finding.NothingBinding);
        HashSet<string> assessed = [.. BundledRelease.Release.Countries.Select(c => c.Code.ToString())];
        Assert.Equal(
            PlainCsv
                .Read(Path.Combine(BundledRelease.Folder, "positions.csv"))
                .Count(p => p["status"] == "unverified" && assessed.Contains(p["jurisdiction"])),
            analysis.Matrix.LeftOut
        );
        Assert.Equal(1, analysis.InstrumentsLeftOut);
    }

    private static CoverageFinding Finding(GuardrailEvidence evidence) => CoverageAnalysis.Of(evidence).Finding;

    private static CoverageFinding Changed(Action<ReleaseCopy> change)
    {
        using var copy = new ReleaseCopy();
        change(copy);
        return Finding(GuardrailEvidence.Of(copy.Read()));
    }
}

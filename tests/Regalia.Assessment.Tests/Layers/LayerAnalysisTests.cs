using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Tests.Oracle;
using Regalia.Assessment.Tests.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Tests.Layers;

/// <summary>What reaches which layer: by hand, by a second plain computation, and whatever the values are.</summary>
public sealed class LayerAnalysisTests
{
    /// <summary>Indicator, value from which it reaches, kind, layers as initials: typed in by hand from framework.yaml.</summary>
    private static readonly (string Indicator, double At, string Kind, string Layers)[] Rules =
    [
        ("PRE_LAW_TRADESECRET", 0.5, "right", "cie"),
        ("PRE_LAW_ECONESP", 0.5, "right", "cie"),
        ("PRE_LAW_CYBERCRIME", 0.5, "right", "gcie"),
        ("PRE_LAW_CII", 0.5, "duty", "c"),
        ("PRE_LAW_CII", 1, "duty", "ci"),
        ("PRE_INCIDENT_DUTY", 0.5, "duty", "c"),
        ("PRE_INCIDENT_DUTY", 1, "duty", "ci"),
        ("PRE_FDI_SCREEN", 0.5, "duty", "c"),
        ("PRE_FDI_SCREEN", 1, "duty", "ci"),
        ("PRE_LAW_DATA", 0.5, "duty", "ge"),
        ("PRE_IP_OUTREACH", 0.5, "service", "i"),
        ("PRE_CERT", 0.5, "service", "gc"),
        ("PRE_CERT", 1, "service", "gcie"),
        ("PRE_DUE_DILIGENCE", 2, "service", "i"),
        ("PRE_INFO_SHARING", 2, "service", "ci"),
        ("PRE_SME_BASELINE", 2, "service", "ie"),
        ("PRE_REMEDY", 2, "right", "ie"),
    ];

    private static readonly string[] RuledIndicators = [.. Rules.Select(r => r.Indicator).Distinct()];

    private static readonly EvidenceSelection Verified = new(VerifiedOnly: true, OpenLicencesOnly: false);

    private static CountryLayers Of(
        string country,
        EvidenceRelease? release = null,
        EvidenceSelection? selection = null,
        IReadOnlyList<CrownJewelSector>? sectors = null,
        IReadOnlyList<OwnAnswer>? answers = null
    )
    {
        release ??= BundledRelease.Release;
        return LayerAnalysis.Of(
            release,
            BundledRelease.Framework,
            selection ?? EvidenceSelection.None,
            release.Country(Iso3.Parse(country))!,
            sectors,
            answers
        );
    }

    private static OwnAnswer Answer(string indicator, double? value) => new(indicator, value, Assumed: null);

    /// <summary>All that the rules ask about, answered: none of it is there unless it is named.</summary>
    private static OwnAnswer[] Nothing(params (string Indicator, double? Value)[] but) =>
        [
            .. RuledIndicators.Select(i =>
                Answer(i, but.Any(b => b.Indicator == i) ? but.First(b => b.Indicator == i).Value : 0)
            ),
        ];

    // Nothing but the coded indicators: what the library holds of a country may grow.
    private static EvidenceRelease WithoutPractices(ReleaseCopy copy, params string[] rows) =>
        copy.Rows("practices.csv", old => [.. old.Select(Uncoded), .. rows]).Read();

    private static string Uncoded(string row)
    {
        List<string> cells = [.. Cells(row)];
        cells[11] = "";
        return string.Join(
            ',',
            cells.Select(c => c.Contains(',') || c.Contains('"') ? "\"" + c.Replace("\"", "\"\"") + "\"" : c)
        );
    }

    private static List<string> Cells(string row)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, string.Join(',', Enumerable.Range(0, 19)) + "\n" + row + "\n");
            return [.. PlainCsv.Read(path)[0].Values];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Row(string id, string jurisdiction, string standing, string provides, string status) =>
        $"{id},{jurisdiction},Made-up practice {id},2020,due-diligence,defensive,prevent,government|economy,all,,{standing},{provides},,,,For tests,https://example.org/,{status},";

    [Fact]
    public void Viet_Nam_by_hand()
    {
        using var copy = new ReleaseCopy();
        CountryLayers layers = Of("VNM", WithoutPractices(copy));
        // Half a point for critical infrastructure, reporting and screening: none of the three reaches further.
        LayerReach duty = layers["ip-intensive", "duty"];
        Assert.Equal(LayerState.LeftOut, duty.State);
        Assert.Equal(["PRE_LAW_CII", "PRE_INCIDENT_DUTY", "PRE_FDI_SCREEN"], duty.Signals.Select(s => s.Indicator.Id));
        Assert.All(duty.Signals, s => Assert.Equal((0.5, 1.0, LayerState.LeftOut), (s.Number, s.At, s.Finding)));
        Assert.Equal(
            ["PRE_LAW_CII", "PRE_INCIDENT_DUTY", "PRE_FDI_SCREEN"],
            layers["critical-infrastructure", "duty"].Provisions.Select(p => p.Id)
        );
        Assert.Equal(["PRE_CERT"], layers["economy", "service"].Provisions.Select(p => p.Id));
        Assert.Equal("recover", layers["economy", "service"].Provisions[0].Stage);
        Assert.Equal(LayerState.Reached, layers.StateOf("ip-intensive"));
        Assert.Null(layers.Marking);
    }

    [Fact]
    public void Every_country_as_a_plain_loop_over_the_rules_has_it()
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(copy);
        int leftOut = 0;
        foreach (string country in PlainScores.Bundled.Evidence.Codes)
        {
            CountryLayers layers = Of(country, release);
            foreach (string layer in ProtectionLayers.All)
            {
                foreach (string kind in new[] { "duty", "service", "right" })
                {
                    var rules = Rules.Where(r => r.Kind == kind && r.Layers.Contains(layer[0])).ToList();
                    double? Value(string id) => PlainScores.Bundled.Evidence.Value(country, id)?.Value;
                    string[] reached =
                    [
                        .. rules.Where(r => Value(r.Indicator) >= r.At).Select(r => r.Indicator).Distinct(),
                    ];
                    LayerState expected =
                        reached.Length > 0 ? LayerState.Reached
                        : rules.Any(r => Value(r.Indicator) is null) ? LayerState.Unknown
                        : LayerState.LeftOut;
                    Assert.Equal(expected, layers[layer, kind].State);
                    Assert.Equal(reached, layers[layer, kind].Provisions.Select(p => p.Id));
                    leftOut += expected == LayerState.LeftOut ? 1 : 0;
                }
            }
        }
        Assert.True(leftOut > 5);
    }

    [Fact]
    public void What_is_not_known_is_not_left_out()
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(copy);
        CountryLayers nothing = Of("BRA", release, answers: Nothing());
        Assert.Equal(LayerState.LeftOut, nothing["ip-intensive", "duty"].State);
        Assert.All(ProtectionLayers.All, layer => Assert.Equal(LayerState.LeftOut, nothing.StateOf(layer)));
        Assert.Equal(LayerState.LeftOut, nothing["government", "duty"].State);
        // Nobody has published whether there is a remedy: without an answer that stays unknown.
        CountryLayers silent = Of("BRA", release, answers: [.. Nothing().Where(a => a.Indicator != "PRE_REMEDY")]);
        Assert.Equal(LayerState.Unknown, silent["ip-intensive", "right"].State);
        Assert.Equal(LayerState.Unknown, silent.StateOf("ip-intensive"));
    }

    // Also where nothing scores the indicator yet: PRE_REMEDY has no public values.
    [Fact]
    public void An_own_answer_that_does_not_apply_is_neither_left_out_nor_unknown()
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(copy);
        string[] rights = ["PRE_LAW_TRADESECRET", "PRE_LAW_ECONESP", "PRE_LAW_CYBERCRIME", "PRE_REMEDY"];
        CountryLayers layers = Of("BRA", release, answers: Nothing([.. rights.Select(r => (r, (double?)null))]));
        LayerReach right = layers["ip-intensive", "right"];
        Assert.Equal(LayerState.NotApplicable, right.State);
        Assert.All(right.Signals, s => Assert.Equal(EvidenceState.NotApplicable, s.State));
        Assert.All(right.Signals, s => Assert.True(s.IsPrivate));
        ImmutableArray<OwnAnswer> read = OwnAnswer.Of(
            OwnAnswers.Overlay(OwnAnswers.Said("PRE_REMEDY", "not_applicable")),
            OwnAnswers.Checklist,
            release,
            BundledRelease.Framework
        );
        Assert.Equal(new OwnAnswer("PRE_REMEDY", null, null), Assert.Single(read));
        LayerSignal remedy = Of("BRA", release, answers: read)["ip-intensive", "right"]
            .Signals.First(s => s.Indicator.Id == "PRE_REMEDY");
        Assert.Equal(LayerState.NotApplicable, remedy.Finding);
    }

    [Fact]
    public void Values_that_nobody_has_checked_are_unknown_when_only_verified_ones_count()
    {
        CountryLayers all = Of("DEU");
        CountryLayers verified = Of("DEU", selection: Verified);
        foreach ((LayerReach before, LayerReach after) in all.Cells.Zip(verified.Cells))
        {
            Assert.True(after.Provisions.Length <= before.Provisions.Length);
            Assert.All(after.Provisions, p => Assert.Equal(VerificationStatus.Sourced, p.Status));
            Assert.False(after.IsUnverified);
            // Leaving evidence out never makes a layer known to be left out.
            Assert.True(after.State != LayerState.LeftOut || before.State == LayerState.LeftOut);
        }
        Assert.Contains(all.Cells, c => c.IsUnverified);
    }

    [Fact]
    public void What_does_not_apply_is_neither_left_out_nor_unknown()
    {
        using var copy = new ReleaseCopy();
        copy.Cell("observations.csv", "VNM,PRE_LAW_DATA,", 3, _ => "")
            .Cell("observations.csv", "VNM,PRE_LAW_DATA,", 5, _ => "not_applicable");
        CountryLayers layers = Of("VNM", WithoutPractices(copy));
        Assert.Equal(LayerState.NotApplicable, layers["government", "duty"].State);
        Assert.Equal(EvidenceState.NotApplicable, layers["government", "duty"].Signals[0].State);
    }

    [Fact]
    public void Practices_count_if_coded_and_not_ended_also_those_of_groups()
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(
            copy,
            Row("P901", "VNM", "in_force", "duty|right", "sourced"),
            Row("P902", "VNM", "ended", "duty", "sourced"),
            Row("P903", "VNM", "draft", "duty", "sourced"),
            Row("P904", "VNM", "unknown", "duty", "unverified"),
            Row("P905", "VNM", "in_force", "", "sourced"),
            Row("P906", "ASEAN", "in_force", "duty", "sourced"),
            Row("P907", "THA", "in_force", "duty", "sourced")
        );
        Provision[] duties = [.. Of("VNM", release)["economy", "duty"].Provisions.Where(p => p.Practice is not null)];
        Assert.Equal(["P901", "P904", "P906"], duties.Select(p => p.Id));
        Assert.Equal([false, true, false], duties.Select(p => p.IsStandingUnknown));
        Assert.Equal([null, null, "ASEAN"], duties.Select(p => p.Via));
        Assert.Contains(Of("VNM", release)["government", "right"].Provisions, p => p.Id is "P901");
        Assert.DoesNotContain(Of("VNM", release)["ip-intensive", "duty"].Provisions, p => p.Id is "P901");
        Assert.DoesNotContain(Of("VNM", release, Verified)["economy", "duty"].Provisions, p => p.Id is "P904");
        Assert.Contains(Of("THA", release)["economy", "duty"].Provisions, p => p is { Id: "P906", Via: "ASEAN" });
    }

    [Fact]
    public void Own_answers_count_and_stay_private()
    {
        CountryLayers layers = Of("BRA", answers: Nothing(("PRE_DUE_DILIGENCE", 2)));
        Assert.Contains(
            layers["ip-intensive", "service"].Provisions,
            p => p is { Id: "PRE_DUE_DILIGENCE", IsPrivate: true }
        );
        Assert.False(layers["ip-intensive", "service"].IsUnverified);
        // Answers without a marking are not free to share.
        Assert.Equal(TlpMarking.Red, layers.Marking);
    }

    [Fact]
    public void Sectors_never_change_the_cells_of_their_layer()
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(copy);
        CrownJewelSector chips = Sector("Chips", "ip-intensive", ["Secrecy order"], ["Advice"], TlpMarking.Green);
        CountryLayers without = Of("VNM", release);
        CountryLayers with = Of("VNM", release, sectors: [chips]);
        Assert.Equal(LayerState.LeftOut, with["ip-intensive", "duty"].State);
        foreach ((LayerReach before, LayerReach after) in without.Cells.Zip(with.Cells))
        {
            Assert.Equal(before.State, after.State);
            Assert.Equal(before.Provisions.Select(p => p.Id), after.Provisions.Select(p => p.Id));
        }
        Assert.Equal(TlpMarking.Green, with.Marking);
        SectorReach sector = Assert.Single(with.SectorsOf("ip-intensive"));
        Assert.Equal((LayerState.Reached, LayerState.Reached), (sector.Duty.State, sector.Service.State));
        Assert.Equal("Secrecy order", Assert.Single(sector.Duty.Provisions).Name);
        Assert.True(sector.Duty.Provisions[0].IsPrivate);
    }

    // Viet Nam has half a point for critical infrastructure: it ends before industry and research.
    [Theory]
    [InlineData("PRE_LAW_CII", "ip-intensive", LayerState.LeftOut)]
    [InlineData("PRE_LAW_CII", "critical-infrastructure", LayerState.Reached)]
    [InlineData("PRE_LAW_CII|Secrecy order", "ip-intensive", LayerState.Reached)]
    [InlineData("P901", "ip-intensive", LayerState.Reached)]
    [InlineData("P902", "ip-intensive", LayerState.LeftOut)]
    [InlineData("P903", "ip-intensive", LayerState.LeftOut)]
    [InlineData("PRE_LAW_DATA", "ip-intensive", LayerState.Reached)]
    [InlineData("GRD_BUDAPEST", "ip-intensive", LayerState.Reached)]
    [InlineData("", "ip-intensive", LayerState.LeftOut)]
    public void What_is_named_for_a_sector_counts_as_far_as_it_is_known_to_reach(
        string duties,
        string layer,
        LayerState expected
    )
    {
        using var copy = new ReleaseCopy();
        EvidenceRelease release = WithoutPractices(
            copy,
            Row("P901", "VNM", "in_force", "duty", "sourced"),
            Row("P902", "VNM", "ended", "duty", "sourced"),
            Row("P903", "VNM", "draft", "duty", "sourced")
        );
        CrownJewelSector seeds = Sector(
            "Seeds",
            layer,
            duties.Split('|', StringSplitOptions.RemoveEmptyEntries),
            [],
            TlpMarking.Amber
        );
        CountryLayers layers = Of("VNM", release, sectors: [seeds]);
        SectorReach sector = layers.Sectors[0];
        Assert.Equal(expected, sector.Duty.State);
        Assert.Equal(LayerState.LeftOut, sector.Service.State);
        Assert.Equal(
            expected == LayerState.LeftOut ? ["Seeds"] : [],
            layers.SectorsReachedByNothing.Select(s => s.Sector.Sector)
        );
    }

    [Fact]
    public void A_named_indicator_without_a_value_leaves_the_sector_unknown()
    {
        CrownJewelSector seeds = Sector("Seeds", "ip-intensive", [], ["PRE_DUE_DILIGENCE"], TlpMarking.Amber);
        SectorReach sector = Of("VNM", sectors: [seeds]).Sectors[0];
        Assert.Equal((LayerState.LeftOut, LayerState.Unknown), (sector.Duty.State, sector.Service.State));
        Assert.False(sector.IsReachedByNothing);
        // A law for other layers alone counts if it is there at all.
        CrownJewelSector data = Sector("Data", "ip-intensive", ["PRE_LAW_DATA"], [], TlpMarking.Amber);
        Assert.Equal(
            LayerState.LeftOut,
            Of("VNM", sectors: [data], answers: [Answer("PRE_LAW_DATA", 0)]).Sectors[0].Duty.State
        );
        SectorReach answered = Of("VNM", sectors: [seeds], answers: [Answer("PRE_DUE_DILIGENCE", 2)]).Sectors[0];
        Assert.Equal(LayerState.Reached, answered.Service.State);
        Assert.True(answered.Service.Provisions[0].IsPrivate);
    }

    [Fact]
    public void A_higher_value_never_reaches_fewer_layers() =>
        Gen.Select(
                AnyOf.The(0, 0.5, 1, 2, 4).Array[RuledIndicators.Length],
                AnyOf.The(0, 0.5, 1, 2, 4).Array[RuledIndicators.Length]
            )
            .Sample(
                (first, second) =>
                {
                    double[] higher = [.. first.Zip(second, Math.Max)];
                    CountryLayers less = Of("VNM", answers: [.. RuledIndicators.Zip(first, (i, v) => Answer(i, v))]);
                    CountryLayers more = Of("VNM", answers: [.. RuledIndicators.Zip(higher, (i, v) => Answer(i, v))]);
                    foreach ((LayerReach a, LayerReach b) in less.Cells.Zip(more.Cells))
                    {
                        Assert.Subset(
                            b.Provisions.Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
                            a.Provisions.Select(p => p.Id).ToHashSet(StringComparer.Ordinal)
                        );
                        Assert.True(a.State != LayerState.Reached || b.State == LayerState.Reached);
                    }
                },
                iter: 200
            );

    private static CrownJewelSector Sector(
        string name,
        string layer,
        string[] duties,
        string[] services,
        TlpMarking marking
    ) => new(name, "made up", null, layer, [.. duties], [.. services], marking, 1);
}

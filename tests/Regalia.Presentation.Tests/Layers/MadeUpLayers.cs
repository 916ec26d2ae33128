using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Tests.Layers;

/// <summary>Layers of Türkiye with every state once, made up: the picture must not change when the data do.</summary>
internal static class MadeUpLayers
{
    /// <summary>The same with two crown-jewel sectors: one with a duty, one that nothing reaches.</summary>
    public static CountryLayers WithSectors(EvidenceRelease release) =>
        Of(release) with
        {
            Sectors =
            [
                new SectorReach(
                    Sector("Seeds <2>"),
                    Reached(
                        "ip-intensive",
                        "duty",
                        [
                            Law("ip-intensive", "duty", "Secrecy order", VerificationStatus.Unverified) with
                            {
                                Id = "",
                                IsPrivate = true,
                            },
                        ]
                    ),
                    new("ip-intensive", "service", LayerState.LeftOut, [], [])
                ),
                new SectorReach(
                    Sector("A sector with a name of many words that does not fit into one line"),
                    new("ip-intensive", "duty", LayerState.LeftOut, [], [Signal(release, LayerState.LeftOut)]),
                    new("ip-intensive", "service", LayerState.LeftOut, [], [])
                ),
            ],
        };

    private static CrownJewelSector Sector(string name) =>
        new(name, "made up", ValueShare: null, "ip-intensive", [], [], TlpMarking.Amber, 1);

    public static CountryLayers Of(EvidenceRelease release, TlpMarking? marking = TlpMarking.Amber)
    {
        ImmutableArray<LayerReach> cells =
        [
            .. from layer in ProtectionLayers.All from kind in ProvisionKinds.All select Cell(release, layer, kind),
        ];
        return new CountryLayers(
            release,
            EvidenceSelection.None,
            release.Country(Iso3.Parse("TUR"))!,
            cells,
            [],
            marking
        );
    }

    private static LayerReach Cell(EvidenceRelease release, string layer, string kind) =>
        (layer, kind) switch
        {
            ("government", "duty") => Reached(
                layer,
                kind,
                [Law(layer, kind, "Data law <1>", VerificationStatus.Sourced)]
            ),
            ("government", "service") => Reached(
                layer,
                kind,
                [Law(layer, kind, "Response team", VerificationStatus.Unverified)]
            ),
            ("critical-infrastructure", "duty") => Reached(
                layer,
                kind,
                [
                    .. Enumerable
                        .Range(1, 9)
                        .Select(i =>
                            Law(layer, kind, $"Sector rule number {(char)('0' + i)}", VerificationStatus.Sourced)
                        ),
                ]
            ),
            ("critical-infrastructure", "service") => Reached(
                layer,
                kind,
                [
                    Law(layer, kind, "Warnings for operators", VerificationStatus.Sourced) with
                    {
                        Via = "Made-up group",
                    },
                    Law(layer, kind, "Own desk", VerificationStatus.Unverified) with
                    {
                        IsPrivate = true,
                    },
                ]
            ),
            ("ip-intensive", _) => new(layer, kind, LayerState.LeftOut, [], [Signal(release, LayerState.LeftOut)]),
            ("economy", "right") => new(
                layer,
                kind,
                LayerState.NotApplicable,
                [],
                [Signal(release, LayerState.NotApplicable)]
            ),
            _ => new(layer, kind, LayerState.Unknown, [], [Signal(release, LayerState.Unknown)]),
        };

    private static LayerReach Reached(string layer, string kind, ImmutableArray<Provision> provisions) =>
        new(layer, kind, LayerState.Reached, provisions, []);

    private static Provision Law(string layer, string kind, string name, VerificationStatus status) =>
        new(layer, kind, name, "MADE_UP", "prevent", status, IsPrivate: false, Practice: null, Value: null);

    private static LayerSignal Signal(EvidenceRelease release, LayerState finding) =>
        new(
            release.Indicator("PRE_LAW_CII")!,
            1,
            finding switch
            {
                LayerState.LeftOut => EvidenceState.NoneFound,
                LayerState.NotApplicable => EvidenceState.NotApplicable,
                _ => EvidenceState.Unknown,
            },
            finding == LayerState.LeftOut ? 0 : null,
            Value: null,
            IsPrivate: false,
            finding
        );
}

using Regalia.Assessment.Guardrails;
using Regalia.Assessment.Layers;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>Where a country stands on the instruments that are scored, and what reaches which layer of its economy; both in short.</summary>
internal static class ProfileCommitments
{
    internal static Section Positions(ProfileSubject subject)
    {
        string[] scored =
        [
            .. subject
                .Assessment.Indicators.Where(i => ProfileSubject.Is(i.Indicator.DerivedAs, "position"))
                .SelectMany(i => i.Indicator.Inputs)
                .Distinct(StringComparer.Ordinal),
        ];
        var matrix = PositionMatrix.Of(
            GuardrailEvidence.Of(subject.Release, subject.Result.Selection.VerifiedOnly),
            new PositionFilter([subject.Code.ToString()], [.. scored], [], [])
        );
        return new(
            "guardrails",
            "Positions on the guardrails",
            scored.Length == 0
                ? [new Note(NoteKind.Empty, "This framework scores no instrument.")]
                :
                [
                    new Paragraph(
                        "The instruments that are scored. "
                            + Prose.To(
                                $"What commitments cover {subject.Name}, and what they leave open",
                                PageAddress.Coverage(subject.Code)
                            )
                            + " says it of all; "
                            + Prose.To("the guardrails", PageAddress.Guardrails)
                            + " show every country."
                    ),
                    new DataTable(
                        "positions",
                        $"Positions of {subject.Name}",
                        [new DataColumn("Instrument"), new DataColumn("Position"), new DataColumn("Source")],
                        [.. matrix.Cells.Select(Row)]
                    )
                    {
                        Note = Legend(matrix),
                    },
                ]
        );
    }

    // Four words for "not" that must not be taken for one another.
    private static Prose? Legend(PositionMatrix matrix)
    {
        string[] meanings =
        [
            .. matrix
                .Cells.Select(c => c.Kind)
                .Distinct()
                .Order()
                .Select(GuardrailWords.Meaning)
                .Where(m => m.Contains(':', StringComparison.Ordinal)),
        ];
        return meanings.Length == 0 ? null : (Prose)(string.Join("; ", meanings) + ".");
    }

    private static DataRow Row(PositionCell cell) =>
        new([
            Prose.To(cell.Instrument.Name, PageAddress.Instrument(cell.Instrument.Id)),
            new DataCell(GuardrailWords.Of(cell)) { Detail = cell.Date is { } date ? (Prose)date : null },
            Link.Out(cell.Address) is { } address
                ? Prose.To("read at " + address.Outside!.Host, address)
                : "no address",
        ]);

    internal static Section Layers(ProfileSubject subject)
    {
        var layers = CountryLayersOf(subject);
        string[] leftOut =
        [
            .. ProtectionLayers.All.Where(l => layers.StateOf(l) == LayerState.LeftOut).Select(ProtectionLayers.Name),
        ];
        return new(
            "layers",
            "Layers of protection",
            [
                new Paragraph(
                    (
                        leftOut.Length == 0
                            ? "No layer is left out altogether as far as is known. "
                            : "Left out altogether: " + string.Join("; ", leftOut) + ". "
                    )
                        + Prose.To("What reaches each layer, by name", PageAddress.LayersOf(subject.Code))
                        + "."
                ),
                new DataTable(
                    "layers-table",
                    $"What reaches which layer in {subject.Name}",
                    [new DataColumn("Layer"), .. ProvisionKinds.All.Select(k => new DataColumn(Capital(k)))],
                    [
                        .. ProtectionLayers.All.Select(l => new DataRow([
                            ProtectionLayers.Name(l),
                            .. layers.Of(l).Select(Reach),
                        ])),
                    ]
                )
                {
                    IsSortable = false,
                    Note = LayerWords.Meaning,
                },
            ]
        );
    }

    private static CountryLayers CountryLayersOf(ProfileSubject subject) =>
        LayerAnalysis.Of(subject.Release, subject.Framework, subject.Result.Selection, subject.Country);

    private static DataCell Reach(LayerReach reach) =>
        reach.State != LayerState.Reached
            ? LayerWords.Of(reach.State)
            : new DataCell(LayerWords.Count(reach.Provisions.Length, reach.Provides, LayerWords.Plural(reach.Provides)))
            {
                Detail = reach.IsUnverified ? (Prose)"unverified" : null,
            };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

using System.Collections.Immutable;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Charts;

/// <summary>The probability of each label as a bar of a whole.</summary>
public static class LabelProbabilityChart
{
    private const string None = "insufficient evidence: no label is given";

    /// <summary>Draws it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="rows">Its rows, each with the labels of one framework in one order.</param>
    public static Chart Of(ChartHead head, ImmutableArray<LabelShares> rows)
    {
        ArgumentNullException.ThrowIfNull(head);
        return ChartSheet.Draw(head, Table(head, rows), sheet => ShareBars.Draw(sheet, [.. rows.Select(Row)]));
    }

    private static ShareRow Row(LabelShares row) =>
        new(
            row.Name,
            row.Link,
            row.Probabilities is { } labels
                ?
                [
                    .. labels.Select(
                        (label, place) =>
                            (
                                new SharePart(label.Label, label.Probability, ChartPalette.Label(place, labels.Length)),
                                Figures.Percent(label.Probability)
                            )
                    ),
                ]
                : [],
            None
        );

    private static DataTable Table(ChartHead head, ImmutableArray<LabelShares> rows)
    {
        ImmutableArray<string> labels =
        [
            .. rows.FirstOrDefault(r => r.Probabilities is not null)?.Probabilities?.Select(p => p.Label) ?? [],
        ];
        return new(
            head.Id + "-data",
            head.Title,
            [new("Country"), .. labels.Select(label => new DataColumn(label, IsNumber: true))],
            [
                .. rows.Select(row => new DataRow([
                    row.Link is { } link ? Prose.To(row.Name, link) : (DataCell)row.Name,
                    .. labels.Select(
                        (_, place) =>
                            row.Probabilities is { } probabilities
                                ? new DataCell(Figures.Percent(probabilities[place].Probability))
                                {
                                    Number = probabilities[place].Probability,
                                    Tone = ChartPalette.Label(place, labels.Length),
                                }
                                : "insufficient evidence"
                    ),
                ])),
            ]
        );
    }
}

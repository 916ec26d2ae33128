using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen in the library of practices.</summary>
internal static class PracticeControls
{
    internal static Controls Of(ViewSource source, PracticesChoice choice) =>
        new(
            "choose",
            "Choose practices",
            PageAddress.Practices,
            [
                new ChoiceField(
                    "gap",
                    "Gap it closes",
                    [new ControlOption("", "Any gap"), .. Gaps(source).Select(i => new ControlOption(i.Id, i.Name))],
                    [choice.Gap?.Id ?? ""]
                ),
                Words(source, "stage", "Stage of protection", "stages", "Any stage", choice.Stage),
                Words(source, "approach", "Approach", "approach", "Any approach", choice.Approach),
                new ChoiceField(
                    "similar",
                    "Most like this country first",
                    [
                        new ControlOption("", "In the order of the library"),
                        .. source
                            .Release.Countries.OrderBy(c => c.Name, StringComparer.Ordinal)
                            .Select(c => new ControlOption(c.Code.ToString(), c.Name)),
                    ],
                    [choice.SimilarTo?.Code.ToString() ?? ""]
                ),
            ],
            "Show"
        );

    private static ChoiceField Words(
        ViewSource source,
        string name,
        string label,
        string column,
        string any,
        string? chosen
    ) =>
        new(
            name,
            label,
            [
                new ControlOption("", any),
                .. PracticesView.Words(source, column).Select(w => new ControlOption(w, MeasureWords.Capital(w))),
            ],
            [chosen ?? ""]
        );

    private static ImmutableArray<Indicator> Gaps(ViewSource source) =>
        [
            .. source
                .Release.Practices.SelectMany(p => p.Addresses)
                .Distinct(StringComparer.Ordinal)
                .Select(source.Release.Indicator)
                .OfType<Indicator>()
                .OrderBy(i => i.Name, StringComparer.Ordinal),
        ];
}

using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen on the home page: the measure, and a region to look at.</summary>
internal static class HomeControls
{
    /// <summary>Name of the parameter of the composite.</summary>
    internal const string Measure = "m";

    /// <summary>Name of the parameter of the region.</summary>
    internal const string Region = "region";

    internal static Controls Of(AssessmentResult result, HomeChoice choice) =>
        new(
            "measure",
            "What to show on the map, the tiles and in the table",
            PageAddress.Home,
            [
                new ChoiceField(
                    Measure,
                    "Measure",
                    [
                        .. CompositeCodes.Shown.Select(code => new ControlOption(
                            code,
                            result
                                .Framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal))
                                .Name
                        )),
                    ],
                    [choice.Composite]
                ),
                new ChoiceField(
                    Region,
                    "Region",
                    [new ControlOption("", "All regions"), .. Regions(result).Select(r => new ControlOption(r, r))],
                    [choice.Region ?? ""]
                ),
            ],
            "Show"
        );

    private static ImmutableArray<string> Regions(AssessmentResult result) =>
        [
            .. result
                .Countries.Select(c => c.Country.Region)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}

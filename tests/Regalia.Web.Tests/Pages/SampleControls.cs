using Regalia.Evidence;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Tests.Pages;

/// <summary>Forms with every kind of field.</summary>
internal static class SampleControls
{
    public static Controls Comparison { get; } =
        new(
            "comparison",
            "Countries to compare",
            PageAddress.Compare().With("view", "dots"),
            [
                new ChoiceField(
                    "c",
                    "Countries",
                    [
                        new ControlOption("BRA", "Brazil"),
                        new ControlOption("IDN", "Indonesia"),
                        new ControlOption("MYS", "Malaysia"),
                        new ControlOption("PHL", "Philippines"),
                        new ControlOption("SGP", "Singapore"),
                        new ControlOption("THA", "Thailand"),
                        new ControlOption("VNM", "Viet Nam"),
                    ],
                    ["MYS", "VNM"],
                    IsMany: true
                )
                {
                    IsCountries = true,
                    Hint = "Two to eleven.",
                },
                new ChoiceField(
                    "m",
                    "Score",
                    [new ControlOption("exposure", "Exposure"), new ControlOption("readiness", "Preparedness")],
                    ["readiness"]
                ),
            ],
            "Compare"
        );

    public static Controls WhatIf { get; } =
        new(
            "what-if",
            "Values to try",
            PageAddress.WhatIf(Iso3.Parse("VNM")),
            [
                new NumberField("set", "Offence of economic espionage", 0.5, 0, 1, 0.05, 0)
                {
                    Hint = "0 is none, 1 is full.",
                },
                new NumberField("w", "Weight of reactive measures", null, 0, 1, 0.01, 0.3333333333333333),
                new TextField("q", "Find a measure", ""),
            ],
            "Recalculate"
        );
}

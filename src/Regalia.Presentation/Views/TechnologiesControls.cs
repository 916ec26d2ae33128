using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen in the list of technologies, each with how many would be left.</summary>
internal static class TechnologiesControls
{
    internal static Controls Of(
        TechnologyArchive archive,
        TechnologiesChoice choice,
        ImmutableArray<TechnologyLeadership> ranked
    ) =>
        new(
            "choose",
            "Choose technologies, and how they are ranked",
            PageAddress.Technologies,
            [
                .. TechnologyControls.Ranking(archive, choice.Ranking),
                Field(
                    ranked,
                    "category",
                    "Category",
                    "Any category",
                    choice.Category,
                    ranked
                        .Select(r => r.Technology.Category)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(c => (c, c, choice with { Category = c }))
                ),
                Field(
                    ranked,
                    "leader",
                    "Leading country",
                    "Any country",
                    choice.Leader?.ToString(),
                    Leaders(choice, ranked).Select(l => (l.Code.ToString(), l.Name, choice with { Leader = l.Code }))
                ),
                Field(
                    ranked,
                    "risk",
                    "Monopoly risk (unverified thresholds)",
                    "Any risk",
                    choice.Risk,
                    [
                        ("high", "High", choice with { Risk = "high" }),
                        ("medium", "Medium", choice with { Risk = "medium" }),
                        ("low", "Low", choice with { Risk = "low" }),
                        (
                            TechnologiesChoice.NotRated,
                            "Not rated, for nobody leads",
                            choice with
                            {
                                Risk = TechnologiesChoice.NotRated,
                            }
                        ),
                    ]
                ),
                Field(
                    ranked,
                    "method",
                    "Other ways of counting",
                    "Either",
                    choice.IsSensitive switch
                    {
                        true => "sensitive",
                        false => "stable",
                        null => null,
                    },
                    [
                        ("sensitive", "Leader or risk changes", choice with { IsSensitive = true }),
                        ("stable", "Neither changes", choice with { IsSensitive = false }),
                    ]
                ),
                Field(
                    ranked,
                    "status",
                    "Query",
                    "Any",
                    choice.Status switch
                    {
                        DefinitionStatus.Draft => "draft",
                        DefinitionStatus.Done => "done",
                        _ => null,
                    },
                    [
                        ("done", "Held against known works", choice with { Status = DefinitionStatus.Done }),
                        ("draft", "Draft", choice with { Status = DefinitionStatus.Draft }),
                    ]
                ),
                new ChoiceField(
                    "sort",
                    "Order",
                    [
                        new ControlOption("category", "By category"),
                        new ControlOption("name", "By name"),
                        new ControlOption("share", "Greatest share of the leader first"),
                        new ControlOption("ratio", "Greatest lead ratio first"),
                        new ControlOption("risk", "Highest monopoly risk first"),
                    ],
                    [choice.Order.ToString().ToLowerInvariant()]
                ),
            ],
            "Show"
        );

    private static IEnumerable<(Iso3 Code, string Name)> Leaders(
        TechnologiesChoice choice,
        ImmutableArray<TechnologyLeadership> ranked
    ) =>
        ranked
            .SelectMany(r => r.Lead.Leaders)
            .Concat(choice.Leader is { } chosen ? [CountryNames.Find(chosen.ToString())] : [])
            .Distinct()
            .Select(l => (Code: CountryNames.Iso3(l), Name: CountryNames.Name(l)))
            // A code that nobody knows has two letters, and no address.
            .Where(l => Iso3.TryParse(l.Code, out _))
            .Select(l => (Iso3.Parse(l.Code!), l.Name))
            .OrderBy(l => l.Name, StringComparer.Ordinal);

    private static ChoiceField Field(
        ImmutableArray<TechnologyLeadership> ranked,
        string name,
        string label,
        string any,
        string? chosen,
        IEnumerable<(string Value, string Label, TechnologiesChoice Choice)> options
    ) =>
        new(
            name,
            label,
            [
                new ControlOption("", any),
                .. options.Select(o => new ControlOption(
                    o.Value,
                    o.Label + ", " + ranked.Count(o.Choice.Takes).ToString(CultureInfo.InvariantCulture)
                )),
            ],
            [chosen ?? ""]
        );
}

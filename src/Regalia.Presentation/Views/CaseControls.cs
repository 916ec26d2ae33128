using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen among cases, each with how many would be left.</summary>
internal static class CaseControls
{
    // Some sources have hundreds of codes: what few cases have is reached by its address.
    private const int MostSectors = 40;
    private const int MostLetters = 60;

    internal static Controls Of(IncidentArchive archive, CasesChoice choice)
    {
        CaseFacets facets = archive.Cases.Facets;
        return new Controls(
            "choose",
            "Choose cases",
            PageAddress.Cases,
            [
                Sources(archive, choice, facets),
                Country(facets.Countries(Left(archive, choice with { Victim = null })), choice),
                Sector(facets.Sectors(Left(archive, choice with { Sector = null })), choice),
                Least(archive, choice),
                new ChoiceField(
                    "contradicting",
                    "Contradictions",
                    [
                        new ControlOption("", "With or without"),
                        new ControlOption(
                            "1",
                            "Records contradict one another, "
                                + IncidentWords.Count(Left(archive, choice with { Contradicting = true }).Length)
                        ),
                    ],
                    [choice.Contradicting ? "1" : ""]
                ),
            ],
            "Show"
        );
    }

    private static ChoiceField Sources(IncidentArchive archive, CasesChoice choice, CaseFacets facets)
    {
        ImmutableArray<(string Key, string Name, int Cases)> left = facets.Sources(Left(archive, choice));
        return new ChoiceField(
            "source",
            "All of these sources tell of it",
            [
                .. archive.Cases.Repository.Linked.Snapshots.Select(s => new ControlOption(
                    s.Source.Name,
                    s.Name
                        + ", "
                        + IncidentWords.Count(
                            left.FirstOrDefault(m =>
                                string.Equals(m.Key, s.Source.Name, StringComparison.Ordinal)
                            ).Cases
                        )
                )),
            ],
            choice.Sources,
            IsMany: true
        )
        {
            Hint = "The number behind a choice: how many cases it would leave.",
        };
    }

    private static ChoiceField Country(ImmutableArray<(string Key, string Name, int Cases)> left, CasesChoice choice) =>
        new(
            "victim",
            "Country of a victim, by any record",
            [
                new ControlOption("", "Any country, or none given"),
                .. With(left, choice.Victim?.ToString())
                    .Select(m => (m.Key, Name: Gazetteer.Find(Iso3.Parse(m.Key))?.Name ?? m.Key, m.Cases))
                    .OrderBy(m => m.Name, StringComparer.Ordinal)
                    .Select(m => new ControlOption(m.Key, m.Name + ", " + IncidentWords.Count(m.Cases))),
            ],
            [choice.Victim?.ToString() ?? ""]
        );

    private static ChoiceField Sector(ImmutableArray<(string Key, string Name, int Cases)> left, CasesChoice choice) =>
        new(
            "sector",
            "Sector of a victim, as a source calls it",
            [
                new ControlOption("", "Any sector"),
                .. With(left, choice.Sector)
                    .OrderByDescending(m => string.Equals(m.Key, choice.Sector, StringComparison.Ordinal))
                    .Take(MostSectors)
                    .Select(m => new ControlOption(
                        m.Key,
                        (
                            string.Equals(m.Key, MarkList.Unknown, StringComparison.Ordinal)
                                ? "Sector unknown"
                                : IncidentWords.Shortened(m.Name, MostLetters)
                        )
                            + ", "
                            + IncidentWords.Count(m.Cases)
                    )),
            ],
            [choice.Sector ?? ""]
        )
        {
            Hint = "Each source has its own words; a case has those of all its records.",
        };

    private static ChoiceField Least(IncidentArchive archive, CasesChoice choice)
    {
        var options = new List<ControlOption> { new("", "Any number") };
        for (int least = 2; least <= archive.Cases.Repository.Linked.Snapshots.Length; least++)
        {
            int left = Left(archive, choice with { Least = least }).Length;
            if (left > 0 || least == choice.Least)
            {
                options.Add(
                    new(
                        least.ToString(CultureInfo.InvariantCulture),
                        IncidentWords.Count(least) + " or more, " + IncidentWords.Count(left)
                    )
                );
            }
        }
        return new ChoiceField(
            "least",
            "Number of sources",
            [.. options],
            [choice.Least > 1 ? choice.Least.ToString(CultureInfo.InvariantCulture) : ""]
        );
    }

    // What is chosen stays in the list, though nothing is left of it.
    private static IEnumerable<(string Key, string Name, int Cases)> With(
        ImmutableArray<(string Key, string Name, int Cases)> left,
        string? chosen
    ) =>
        chosen is null || left.Any(m => string.Equals(m.Key, chosen, StringComparison.Ordinal))
            ? left
            : left.Append((chosen, chosen, 0));

    private static ImmutableArray<int> Left(IncidentArchive archive, CasesChoice choice) =>
        archive.Cases.Search.Find(choice.Query(archive)).Taken;
}

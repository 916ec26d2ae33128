using System.Collections.Immutable;

namespace Regalia.Incidents.Classification;

/// <summary>The words in which a rules file writes its conditions.</summary>
internal static class RulesWords
{
    public static ImmutableSortedDictionary<string, RuleTest> Tests { get; } =
        new Dictionary<string, RuleTest>(StringComparer.Ordinal)
        {
            ["any_of"] = RuleTest.AnyOf,
            ["is"] = RuleTest.AnyOf,
            ["none_of"] = RuleTest.NoneOf,
            ["only"] = RuleTest.Only,
            ["begins_with"] = RuleTest.BeginsWith,
            ["contains"] = RuleTest.Contains,
            ["words"] = RuleTest.Words,
            ["filled"] = RuleTest.Filled,
            ["missing"] = RuleTest.Missing,
            ["absent"] = RuleTest.Absent,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, RecordPart> Parts { get; } =
        new Dictionary<string, RecordPart>(StringComparer.Ordinal)
        {
            ["title"] = RecordPart.Title,
            ["summary"] = RecordPart.Summary,
            ["victim names"] = RecordPart.VictimNames,
            ["victim sectors"] = RecordPart.VictimSectors,
            ["attribution names"] = RecordPart.AttributionNames,
            ["attribution categories"] = RecordPart.AttributionCategories,
            ["attribution countries"] = RecordPart.AttributionCountries,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}

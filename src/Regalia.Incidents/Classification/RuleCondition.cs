using System.Collections.Immutable;

namespace Regalia.Incidents.Classification;

/// <summary>One condition of a rule.</summary>
/// <param name="Fields">Fields of the source to look at; empty if parts are.</param>
/// <param name="Parts">Parts of the record to look at; empty if fields are.</param>
/// <param name="Test">What is asked.</param>
/// <param name="Values">Codes or texts that are listed.</param>
/// <param name="Words">The word list; null unless the test is <see cref="RuleTest.Words"/>.</param>
/// <param name="Separators">Characters between codes; null for those of the source.</param>
internal sealed record RuleCondition(
    ImmutableArray<string> Fields,
    ImmutableArray<RecordPart> Parts,
    RuleTest Test,
    ImmutableArray<string> Values,
    PhraseFinder? Words,
    string? Separators
);

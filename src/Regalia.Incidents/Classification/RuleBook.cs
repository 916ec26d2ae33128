using System.Collections.Immutable;

namespace Regalia.Incidents.Classification;

/// <summary>A rules file as read, before it is made ready for judging.</summary>
/// <param name="Sources">Sources that it has rules for.</param>
/// <param name="Criteria">Criteria, in the order of the file.</param>
/// <param name="Rules">Rules of all criteria, in the order of the file.</param>
internal sealed record RuleBook(
    ImmutableArray<RuleSource> Sources,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<(ClassificationRule Rule, ImmutableArray<RuleCondition> Conditions)> Rules
);

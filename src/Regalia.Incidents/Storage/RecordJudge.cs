using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>What of a classifier the facts depend on.</summary>
/// <param name="Criteria">Ids of the criteria.</param>
/// <param name="RulesDigest">SHA-256 of the rules in hex.</param>
/// <param name="Judge">Judges a record; called by several threads at once.</param>
internal sealed record RecordJudge(
    ImmutableArray<string> Criteria,
    string RulesDigest,
    Action<IncidentRecord, Judgement[]> Judge
)
{
    internal static RecordJudge Of(Classifier classifier) =>
        new(
            classifier.Criteria,
            classifier.RulesDigest,
            (record, judgements) => classifier.Judge(record, judgements.AsSpan())
        );
}

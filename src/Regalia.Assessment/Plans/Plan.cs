using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence;

namespace Regalia.Assessment.Plans;

/// <summary>Dated actions of a country, from its gaps. What they should bring is an expectation, not a result.</summary>
/// <param name="Country">The country.</param>
/// <param name="Release">Version of the evidence release that it was made from.</param>
/// <param name="Digest">Digest of that release; null where the file does not say.</param>
/// <param name="Seed">Seed of the draws behind the expected rises.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Selection">Which evidence counted.</param>
/// <param name="Created">The day it was made.</param>
/// <param name="Marking">The marking of actions that have none of their own.</param>
/// <param name="Actions">The actions, in the order of the file.</param>
/// <param name="Document">The file, for editing it without disturbing it.</param>
public sealed record Plan(
    Iso3 Country,
    string Release,
    string? Digest,
    ulong Seed,
    int Draws,
    EvidenceSelection Selection,
    DateOnly Created,
    TlpMarking Marking,
    ImmutableArray<PlanAction> Actions,
    EntryDocument Document
)
{
    /// <summary>Whether an agency's own answers stood in the place of public values: the plan then is private.</summary>
    public bool IsOfOwnAnswers { get; init; }

    /// <summary>Where the country would stand if the whole plan were done; null where the file does not say.</summary>
    public AllDone? AllDone { get; init; }

    /// <summary>The highest marking of the plan and any of its actions.</summary>
    public TlpMarking HighestMarking => Actions.Select(action => action.Marking).Append(Marking).Max();

    /// <summary>Actions that are open and wait for nothing: all they depend on is done.</summary>
    public IEnumerable<PlanAction> NextSteps =>
        Actions.Where(action =>
            ActionStatus.IsOpen(action.Status)
            && action.DependsOn.All(id => string.Equals(Find(id)?.Status, ActionStatus.Done, StringComparison.Ordinal))
        );

    /// <summary>An action by its id, in any case; null where there is none.</summary>
    public PlanAction? Find(string id) =>
        Actions.FirstOrDefault(action => string.Equals(action.Id, id, StringComparison.OrdinalIgnoreCase));
}

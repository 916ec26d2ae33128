using System.Collections.Immutable;

namespace Regalia.Incidents.Classification;

/// <summary>One rule of the rules file.</summary>
/// <param name="Id">Its id, unique in the file: <c>cfr-category-private</c>.</param>
/// <param name="Criterion">The criterion that it answers.</param>
/// <param name="Sources">The sources that it is for.</param>
/// <param name="Judgement">What it says where its conditions hold.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record ClassificationRule(
    string Id,
    string Criterion,
    ImmutableArray<string> Sources,
    Judgement Judgement,
    string Reason
);

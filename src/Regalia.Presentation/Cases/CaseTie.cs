using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;

namespace Regalia.Presentation.Cases;

/// <summary>A link inside a case with its grounds.</summary>
/// <param name="Link">The link.</param>
/// <param name="Judgement">What the machine makes of the two records.</param>
/// <param name="Decision">What a person decided; null if nobody did.</param>
public sealed record CaseTie(CaseLink Link, PairJudgement Judgement, LinkDecision? Decision);

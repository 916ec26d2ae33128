using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;

namespace Regalia.Assessment.Overlays;

/// <summary>Answers that cannot well be true together. Where a question is not answered, the public value stands for it.</summary>
internal sealed class ConsistencyRules(Overlay overlay, ImmutableDictionary<string, PublicAnswer> known)
{
    private const string TradeSecrets = "PRE_LAW_TRADESECRET";
    private const string CriticalInfrastructure = "PRE_LAW_CII";
    private const string IncidentDuty = "PRE_INCIDENT_DUTY";

    // If the first is answered yes or partly, the second must not be no.
    private static readonly (string Rule, string If, string Then, string Why, string Mend)[] Needs =
    [
        (
            "prosecution-without-law",
            "PRE_PROSECUTION",
            TradeSecrets,
            "a court needs a law on trade secrets to convict under",
            "name the law that the prosecutions rest on, and answer that question partly or yes"
        ),
        (
            "espionage-without-trade-secrets",
            "PRE_LAW_ECONESP",
            TradeSecrets,
            "an offence of stealing trade secrets for a foreign principal defines what a trade secret is",
            "look at the definition that the offence uses, and answer both alike"
        ),
        (
            "first-without-team",
            "PRE_FIRST",
            "PRE_CERT",
            "only a response team can be a member of FIRST",
            "name the team that is the member; if it is not the national one, answer no"
        ),
        (
            "outreach-without-lead",
            "PRE_IP_OUTREACH",
            "PRE_LEAD_BODY",
            "somebody must run the programme",
            "name the body that runs it, and look again whether it leads"
        ),
    ];

    public IEnumerable<OverlayFinding> Check() =>
        [
            .. Needs.Select(CheckNeed).OfType<OverlayFinding>(),
            .. CheckProtocol(),
            .. overlay.Sectors.SelectMany(CheckDuties),
        ];

    private OverlayFinding? CheckNeed((string Rule, string If, string Then, string Why, string Mend) need) =>
        // One of the two must be the agency's own: two public values are not the overlay's business.
        Affirmed(need.If) && Denied(need.Then) && (Own(need.If) ?? Own(need.Then)) is { } place
            ? Finding(need.Rule, place, Said(need.If) + ", but " + Said(need.Then), need.Why, need.Mend)
            : null;

    // Signing the protocol is open to parties alone, so that "partly" is not enough either.
    private IEnumerable<OverlayFinding> CheckProtocol()
    {
        const string protocol = "GRD_BUDAPEST_2AP";
        const string convention = "GRD_BUDAPEST";
        string word = Word(convention);
        bool isParty = string.Equals(word, ChecklistItem.Yes, StringComparison.Ordinal);
        bool isUnknown = word is OverlayForm.Unknown or OverlayForm.NotApplicable;
        if (Affirmed(protocol) && !isParty && !isUnknown && (Own(protocol) ?? Own(convention)) is { } place)
        {
            yield return Finding(
                "protocol-without-convention",
                place,
                Said(protocol) + ", but " + Said(convention),
                "only parties to the convention can sign or ratify its protocol",
                "look both up in the chart of signatures of the treaty office"
            );
        }
    }

    private IEnumerable<OverlayFinding> CheckDuties(CrownJewelSector sector)
    {
        if (sector.Duties.IsEmpty)
        {
            yield break;
        }

        string[] denied = [.. sector.Duties.Where(d => known.ContainsKey(d) && Denied(d))];
        bool noneAtAll =
            Denied(CriticalInfrastructure) && Denied(IncidentDuty) && sector.Duties.All(d => !known.ContainsKey(d));
        if (denied.Length > 0 || noneAtAll)
        {
            string[] said = denied.Length > 0 ? denied : [CriticalInfrastructure, IncidentDuty];
            yield return new OverlayFinding(
                "duty-without-law",
                sector.Sector,
                sector.Line,
                "duties reach this sector, but " + string.Join(", and ", said.Select(Said)),
                "a duty needs a law or binding policy that imposes it",
                "name that law and answer the question partly or yes, or take the duty out"
            );
        }
    }

    private OverlayAnswer? Own(string question) =>
        overlay.Answers.FirstOrDefault(a =>
            a.IsAnswered && string.Equals(a.Question, question, StringComparison.Ordinal)
        );

    private string Word(string question) =>
        Own(question)?.Answer
        ?? (
            known.TryGetValue(question, out PublicAnswer? open) && open.State is EvidenceState.Value or EvidenceState.No
                ? open.Words
                : OverlayForm.Unknown
        );

    private bool Affirmed(string question) => Word(question) is ChecklistItem.Yes or ChecklistItem.Partly;

    private bool Denied(string question) => Word(question) is ChecklistItem.No;

    private string Said(string question) =>
        question + " is " + Word(question) + (Own(question) is null ? " (public)" : "");

    private static OverlayFinding Finding(string rule, OverlayAnswer place, string what, string why, string mend) =>
        new(rule, place.Question, place.Line, what, why, mend);
}

using System.Globalization;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;

namespace Regalia.Presentation.Linking;

/// <summary>The words of links, the same on the screen and in every file.</summary>
internal static class LinkWords
{
    internal static string Relation(LinkRelation relation) =>
        relation switch
        {
            LinkRelation.Same => "same event",
            LinkRelation.PartOf => "part of",
            LinkRelation.Related => "related",
            _ => "different",
        };

    /// <summary>How two records stand to one another: under part_of, which is the part.</summary>
    internal static string Sentence(
        RecordReference first,
        RecordReference second,
        LinkRelation relation,
        bool firstIsWhole
    ) =>
        relation switch
        {
            LinkRelation.Same => $"{first} and {second} tell of one and the same event",
            LinkRelation.PartOf when firstIsWhole => $"{second} tells of a part of {first}",
            LinkRelation.PartOf => $"{first} tells of a part of {second}",
            LinkRelation.Related => $"{first} and {second} tell of two events that belong together",
            _ => $"{first} and {second} tell of different events",
        };

    /// <summary>For people: two digits.</summary>
    internal static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>For files: six digits, more than the machine's figures bear.</summary>
    internal static double Rounded(double score) => Math.Round(score, 6);

    /// <summary>A reason with what it adds to the log-odds: <c>shared words (+1.20)</c>; one that adds nothing says what kind of link it is.</summary>
    internal static string Reason(LinkReason reason) =>
        reason.Weight == 0
            ? reason.Text
            : reason.Text + " (" + reason.Weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture) + ")";

    internal static string Reasons(PairJudgement judgement) => string.Join("; ", judgement.Reasons.Select(Reason));

    /// <summary>Who decided and why.</summary>
    internal static string Decision(LinkDecision decision) =>
        "decided by " + decision.Who + " on " + Day(decision) + ": " + decision.Why;

    internal static string Day(LinkDecision decision) =>
        decision.When.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string When(LinkDecision decision) =>
        decision.When.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A record with the vintage in which it was looked at: <c>cfr@2023-02:450</c>.</summary>
    internal static string Address(RecordReference record, string vintage) =>
        record.Source + (vintage.Length == 0 ? "" : "@" + vintage) + ":" + record.Id;

    /// <summary>Under part_of, whether the second of two records is the part, by a decision or else by the machine.</summary>
    internal static bool FirstIsWhole(RecordReference first, PairJudgement judgement, LinkDecision? decision) =>
        decision is null ? judgement.FirstIsWhole : decision.Relation == LinkRelation.PartOf && decision.First != first;
}

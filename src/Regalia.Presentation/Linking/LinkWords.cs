using System.Globalization;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;

namespace Regalia.Presentation.Linking;

/// <summary>The words of links, the same on the screen and in every file.</summary>
internal static class LinkWords
{
    // What fits a line.
    private const int FewFor = 3;
    private const int FewAgainst = 2;

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

    /// <summary>
    /// The weightiest reasons without their numbers, for one line: <c>both name the victim "Ruritanian Rail"; dates agree; but the sources
    /// name different sponsors</c>.
    /// </summary>
    internal static string Plainly(PairJudgement judgement)
    {
        string[] against = [.. judgement.Reasons.Where(r => r.Weight < 0).Take(FewAgainst).Select(r => r.Text)];
        return string.Join(
            "; ",
            (string[])
                [
                    .. judgement.Reasons.Where(r => r.Weight > 0).Take(FewFor).Select(r => r.Text),
                    .. judgement.Reasons.Where(r => r.Weight == 0).Take(1).Select(r => r.Text),
                    .. against.Length == 0 ? [] : (string[])["but " + against[0], .. against[1..]],
                ]
        );
    }

    /// <summary>Why a likely pair is left to people.</summary>
    internal static string Doubt(CandidateDoubt doubt) =>
        doubt switch
        {
            CandidateDoubt.Score => "its score is below that of pairs that are linked without a person",
            CandidateDoubt.Alone =>
                "no report that few records cite, and no likeness of victim or text within a year, speaks for it",
            _ => "linked, but the other records of the two cases are mostly not the same event",
        };

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

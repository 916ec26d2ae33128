using System.Text.Json;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Guardrails;

/// <summary>The words for positions, elements and verdicts: on the screen as people say them, in files as tables spell them.</summary>
public static class GuardrailWords
{
    internal const string Mark = "*";
    internal const string ViaMark = "~";
    internal const string UnverifiedMeans = "* unverified: nobody has checked a row that this rests on";

    /// <summary>As the tables of a release spell it: <c>not_party</c>.</summary>
    public static string Code<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString());

    /// <summary>For people: "statement for", "not party".</summary>
    public static string Of(PositionKind kind) =>
        kind == PositionKind.Statement ? "statement for" : Code(kind).Replace('_', ' ');

    /// <summary>For people, with the group it comes through and what nobody has checked: "endorsed via EU, unverified".</summary>
    public static string Of(PositionCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Of(cell.Kind)
            + (cell.Via is null ? "" : " via " + cell.Via.Code)
            + (cell.IsLeftOut ? " (row left out)" : "")
            + (
                cell.Status == VerificationStatus.Unverified ? ", " + StatusWords.Of(VerificationStatus.Unverified) : ""
            );
    }

    /// <summary>What the word means, for a legend.</summary>
    public static string Meaning(PositionKind kind) =>
        kind switch
        {
            PositionKind.Addressed => "addressed: applies to every UN member, no position of its own read",
            PositionKind.None => "none: the list was read, the country is not on it",
            PositionKind.NoneFound => "none found by a search",
            PositionKind.Signatory => "signatory, not party",
            PositionKind.Unknown => "unknown: no row",
            _ => Of(kind),
        };

    /// <summary>One letter for a crowded table; small letters are the same with "not".</summary>
    public static char Letter(PositionKind kind) =>
        kind switch
        {
            PositionKind.Addressed => 'U',
            PositionKind.None => 'o',
            PositionKind.NoneFound => 'n',
            PositionKind.NotParty => 'p',
            PositionKind.NotSigned => 's',
            PositionKind.NotMember => 'm',
            PositionKind.Invited => 'I',
            PositionKind.Signatory => 'S',
            PositionKind.Party => 'P',
            PositionKind.Endorsed => 'E',
            PositionKind.Member => 'M',
            PositionKind.Statement => 'F',
            PositionKind.StatementAgainst => 'A',
            _ => '·',
        };

    /// <summary>The short name of a verdict.</summary>
    public static string Of(CoverageVerdict verdict) =>
        verdict switch
        {
            CoverageVerdict.Binding => "binding",
            CoverageVerdict.BindingStatesNotFullyRestrained => "binding, states not fully restrained",
            CoverageVerdict.Voluntary => "voluntary",
            CoverageVerdict.InPieces => "in pieces",
            _ => "nothing",
        };

    /// <summary>What a verdict says, in a line.</summary>
    public static string Meaning(CoverageVerdict verdict) =>
        verdict switch
        {
            CoverageVerdict.Binding =>
                "one binding instrument in force names cyber means, know-how and the conduct of states",
            CoverageVerdict.BindingStatesNotFullyRestrained =>
                "a binding instrument joins cyber means and know-how, yet does not fully restrain what states do themselves",
            CoverageVerdict.Voluntary => "a voluntary text names all three",
            CoverageVerdict.InPieces =>
                "some of the three, apart: C cyber means, K know-how, S conduct of states (small letter: in part)",
            _ => "no instrument that counts has any of the three",
        };

    /// <summary>yes, partial, no or unknown; settlement that is partial is called weak.</summary>
    public static string Of(Extent extent, CoverageElement element = CoverageElement.KnowHow) =>
        extent == Extent.Partial && element == CoverageElement.DisputeSettlement ? "weak" : Code(extent);

    /// <summary>Why an instrument does not count.</summary>
    public static string Of(UncountedReason reason) =>
        reason switch
        {
            UncountedReason.Unverified => "row unverified and left out",
            UncountedReason.AgreedByNobody => "agreed by no state",
            UncountedReason.Contested => "contested",
            UncountedReason.NotInForce => "not in force",
            UncountedReason.Closed => "closed: a body that has ended",
            UncountedReason.StandingUnknown => "whether in force was not read",
            UncountedReason.Rejected => "the country has rejected it",
            UncountedReason.SignedOnly => "signed, not party",
            _ => "invited, not party",
        };

    /// <summary>What is left open, as a sentence without its full stop.</summary>
    public static string Of(CoverageGap gap) =>
        gap switch
        {
            CoverageGap.NoInstrument => "No instrument that counts serves this stage",
            CoverageGap.NoCyberMeans => "No instrument names cyber means",
            CoverageGap.CyberMeansUnknown => "Whether any instrument names cyber means was not read",
            CoverageGap.CyberMeansInPart => "Cyber means are named only in part",
            CoverageGap.NoKnowHow => "No instrument names know-how",
            CoverageGap.KnowHowUnknown => "Whether any instrument names know-how was not read",
            CoverageGap.KnowHowInPart => "Know-how is named only in part",
            CoverageGap.NoStateConduct => "No instrument restrains what states do",
            CoverageGap.StateConductUnknown => "Whether any instrument restrains what states do was not read",
            CoverageGap.StateConductInPart => "What states do is restrained only in part",
            CoverageGap.NotTogether =>
                "No one text, not even a voluntary one, fully names cyber means, know-how and the conduct of states",
            CoverageGap.NothingBinding => "Nothing that counts binds",
            CoverageGap.NoBindingKnowHowAndStateConduct =>
                "No binding instrument fully names both know-how and the conduct of states",
            CoverageGap.BindingNotRead =>
                "Whether a binding instrument names both know-how and the conduct of states was not read",
            CoverageGap.NoBindingCyberMeans =>
                "The binding instrument that names know-how and the conduct of states does not fully name cyber means",
            _ => "Nothing that joins them fully provides for the settlement of disputes",
        };

    /// <summary>Words of instruments.csv for people: "when_in_force" becomes "when in force".</summary>
    internal static string Spoken(string word) => word.Replace('_', ' ');

    internal static string Stages(IEnumerable<string> stages) => string.Join(", ", stages);

    internal static string Codes(IEnumerable<PositionHolder> holders) => string.Join(' ', holders.Select(h => h.Code));
}

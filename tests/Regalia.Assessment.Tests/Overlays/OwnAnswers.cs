using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Overlays;

/// <summary>Overlays and a checklist made by hand, without files.</summary>
internal static class OwnAnswers
{
    private static readonly ImmutableSortedDictionary<string, double> Thirds = Words(1, 0.5, 0);
    private static readonly ImmutableSortedDictionary<string, double> Rubric = Words(4, 2, 0);

    public static Checklist Checklist { get; } =
        new(
            "hand",
            [
                Item("GRD_BUDAPEST", Thirds),
                Item("GRD_WASSENAAR", Words(1, null, 0)),
                Item("PRE_LAW_TRADESECRET", Thirds),
                Item("PRE_IP_OUTREACH", Thirds),
                Item("PRE_CROWN_LIST", Thirds),
                Item("PRE_REMEDY", Rubric),
                Item("PRE_LEAD_BODY", Rubric),
                Item("THR_TECH_OVERLAP", Rubric),
                Item("THR_RATE", Thirds),
                Item("OWN_DRILLS", Thirds),
                Item("PRE_NCSI", answers: null, (0, 100)),
                Item("PRE_GCI_TOC", answers: null, (0, 60)),
                Item("PRE_WGI_RL", answers: null, (-2.5, 2.5)),
            ]
        );

    public static Overlay Overlay(params OverlayAnswer[] answers) => With([], answers);

    public static Overlay With(CrownJewelSector[] sectors, params OverlayAnswer[] answers) =>
        new(Iso3.Parse("VNM"), "2026.1", TlpMarking.Amber, [.. answers], [.. sectors], Document: null!);

    public static OverlayAnswer Said(
        string question,
        string? word,
        string? confidence = "high",
        TlpMarking marking = TlpMarking.Amber
    ) => new(question, word, Number: null, "a law", confidence, marking, "Justice", "Somebody", "2026-03-01", null, 1);

    public static OverlayAnswer Number(string question, double number, string? confidence = "high") =>
        Said(question, word: null, confidence) with
        {
            Number = number,
        };

    public static CrownJewelSector Sector(
        string name,
        double? share,
        bool reached,
        TlpMarking marking = TlpMarking.Amber
    ) => new(name, "it matters", share, "ip-intensive", reached ? ["PRE_LAW_CII"] : [], ["advice"], marking, 1);

    private static ChecklistItem Item(
        string id,
        ImmutableSortedDictionary<string, double>? answers,
        (double, double)? number = null
    ) =>
        new(
            id,
            "Is it so?",
            "Help.",
            "prevent",
            "legislative",
            answers ?? ImmutableSortedDictionary<string, double>.Empty,
            number,
            Unit: null,
            "A law.",
            "Example.",
            "Justice",
            1
        );

    private static ImmutableSortedDictionary<string, double> Words(double yes, double? partly, double no)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        words.Add("yes", yes);
        words.Add("no", no);
        if (partly is { } half)
        {
            words.Add("partly", half);
        }
        return words.ToImmutable();
    }
}

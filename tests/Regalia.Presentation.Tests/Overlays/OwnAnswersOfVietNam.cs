using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;

namespace Regalia.Presentation.Tests.Overlays;

/// <summary>An overlay made by hand, with a word in every private text that must not show where it is marked too high.</summary>
internal static class OwnAnswersOfVietNam
{
    public const string Canary = "canary7731";

    public static Overlay Overlay(
        TlpMarking answer = TlpMarking.Amber,
        TlpMarking sector = TlpMarking.Amber,
        bool withRestricted = true
    )
    {
        List<OverlayAnswer> answers =
        [
            Said("GRD_BUDAPEST", "yes", "high", answer),
            Said("PRE_IP_OUTREACH", "partly", "medium", TlpMarking.Green),
            Said("PRE_LAW_TRADESECRET", "no", "low", TlpMarking.Green),
            Said("PRE_CERT", "yes", "high", TlpMarking.Clear),
            Said("PRE_REMEDY", "partly", null, TlpMarking.Green),
            Said("GRD_WASSENAAR", "not_applicable", "high", TlpMarking.Clear),
            Said("PRE_FDI_SCREEN", "unknown", null, TlpMarking.Clear),
        ];
        if (withRestricted)
        {
            answers.Add(Said("PRE_NCSI", null, "high", TlpMarking.Green) with { Number = 61.5 });
        }
        return new Overlay(
            AssessmentFixture.VietNam,
            "2026.1",
            TlpMarking.Green,
            [.. answers],
            [
                new(
                    "Rice genetics",
                    "feeds the country",
                    60,
                    "ip-intensive",
                    [],
                    ["seed bank desk"],
                    TlpMarking.Green,
                    1
                ),
                Secret(sector),
            ],
            Document: null!
        );
    }

    public static OverlayAssessment Assess(AssessmentResult result, Overlay overlay, TlpMarking? limit = null)
    {
        ChecklistReading reading = ChecklistReader.Read(result.Release);
        Assert.True(reading.Checklist is not null, string.Join('\n', reading.Faults));
        return OverlayAssessment.Assess(
            result.Release,
            result.Framework,
            reading.Checklist,
            OverlayExtract.Of(overlay, limit),
            new AssessmentOptions { Draws = result.Draws, Seed = result.Seed },
            TestContext.Current.CancellationToken
        );
    }

    private static OverlayAnswer Said(string question, string? word, string? confidence, TlpMarking marking)
    {
        string secret = marking > TlpMarking.Green ? Canary : "act 12";
        return new OverlayAnswer(
            question,
            word,
            Number: null,
            "evidence " + secret,
            confidence,
            marking,
            "ministry " + secret,
            "by " + secret,
            "2026-03-01",
            "comment " + secret,
            1
        );
    }

    private static CrownJewelSector Secret(TlpMarking marking)
    {
        string secret = marking > TlpMarking.Green ? Canary : "battery chemistry";
        return new(secret, "why " + secret, 40, "economy", ["duty " + secret], ["service " + secret], marking, 1);
    }
}

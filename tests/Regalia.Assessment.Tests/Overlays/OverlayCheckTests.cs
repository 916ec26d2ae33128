using System.Collections.Immutable;
using Regalia.Assessment.Overlays;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayCheckTests
{
    private const string Complete = "; evidence: e; confidence: high; by: b; on: 2026-01-02";

    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("no-evidence", "PRE_REMEDY", "answer: yes; confidence: high; by: b; on: 2026-01-02")]
    [InlineData("no-evidence", "PRE_REMEDY", "answer: partly; confidence: high; by: b; on: 2026-01-02")]
    [InlineData("no-confidence", "PRE_REMEDY", "answer: no; by: b; on: 2026-01-02")]
    [InlineData("no-author", "PRE_REMEDY", "answer: no; confidence: low; on: 2026-01-02")]
    [InlineData("no-author", "PRE_REMEDY", "answer: unknown; by: b")]
    [InlineData("date-ahead", "PRE_REMEDY", "answer: unknown; by: b; on: 2026-06-02")]
    [InlineData("date-old", "PRE_REMEDY", "answer: unknown; by: b; on: 2023-05-31")]
    [InlineData("marked-higher", "PRE_REMEDY", "answer: unknown; by: b; on: 2026-01-02; marking: RED")]
    [InlineData("not-asked", "OWN_X", "answer: unknown; by: b; on: 2026-01-02")]
    [InlineData("same-as-public", "PRE_LAW_CII", "answer: partly" + Complete)]
    [InlineData("below-public", "PRE_LAW_CII", "answer: no" + Complete)]
    [InlineData("below-public", "PRE_GCI_LEGAL", "answer: 19.5" + Complete)]
    [InlineData("same-as-public", "PRE_GCI_LEGAL", "answer: 20" + Complete)]
    public void An_answer_breaks_one_rule_at_a_time(string rule, string question, string keys)
    {
        OverlayFinding finding = Assert.Single(Findings(OverlayTexts.Answers((question, keys))));
        Assert.Equal((rule, question, 6), (finding.Rule, finding.Subject, finding.Line));
        Assert.All([finding.What, finding.Why, finding.Mend], text => Assert.NotEqual("", text));
    }

    [Theory]
    [InlineData("answer: unknown; by: b; on: 2023-06-01")]
    [InlineData("answer: unknown; by: b; on: 2026-06-01")]
    [InlineData("answer: yes" + Complete)]
    [InlineData("answer: no; confidence: low; by: b; on: 2026-01-02")]
    [InlineData("answer:; confidence: low")]
    [InlineData("marking: RED")]
    public void A_sound_answer_is_left_alone(string keys) =>
        Assert.Empty(Findings(OverlayTexts.Answers(("PRE_REMEDY", keys))));

    [Theory]
    [InlineData("prosecution-without-law", "PRE_PROSECUTION", "partly", "PRE_LAW_TRADESECRET", "no")]
    [InlineData("espionage-without-trade-secrets", "PRE_LAW_ECONESP", "yes", "PRE_LAW_TRADESECRET", "no")]
    [InlineData("protocol-without-convention", "GRD_BUDAPEST_2AP", "yes", "GRD_BUDAPEST", "no")]
    [InlineData("protocol-without-convention", "GRD_BUDAPEST_2AP", "partly", "GRD_BUDAPEST", "partly")]
    [InlineData("first-without-team", "PRE_FIRST", "yes", "PRE_CERT", "no")]
    [InlineData("outreach-without-lead", "PRE_IP_OUTREACH", "yes", "PRE_LEAD_BODY", "no")]
    public void Answers_that_cannot_both_be_true_are_named(
        string rule,
        string one,
        string says,
        string other,
        string denies
    )
    {
        string[] rules = Rules((one, says), (other, denies));
        Assert.Contains(rule, rules);
        Assert.DoesNotContain(rule, Rules((one, says), (other, "yes")));
        Assert.DoesNotContain(rule, Rules((one, "no"), (other, denies)));
        Assert.DoesNotContain(rule, Rules((one, says), (other, "unknown")));
    }

    [Fact]
    public void A_public_no_stands_for_a_question_that_is_not_answered()
    {
        // Viet Nam is neither party nor signatory of the convention.
        OverlayFinding finding = Findings(OverlayTexts.Answers(("GRD_BUDAPEST_2AP", "answer: yes" + Complete)))
            .Single(f => f.Rule == "protocol-without-convention");
        Assert.Contains("GRD_BUDAPEST is no (public)", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_needs_a_law()
    {
        const string sector = "sectors:\n  - sector: Chips\n    why: w\n    layer: economy\n    duties: [";
        string none = OverlayTexts.Answers(
            ("PRE_LAW_CII", "answer: no" + Complete),
            ("PRE_INCIDENT_DUTY", "answer: no" + Complete)
        );
        Assert.Contains(
            Findings(none + sector + "a duty]\n"),
            f => f is { Rule: "duty-without-law", Subject: "Chips" }
        );
        Assert.Contains(Findings(none + sector + "PRE_INCIDENT_DUTY]\n"), f => f.Rule == "duty-without-law");
        Assert.DoesNotContain(Findings(none + sector + "]\n"), f => f.Rule == "duty-without-law");
        Assert.DoesNotContain(Findings(none + sector + "PRE_LAW_DATA]\n"), f => f.Rule == "duty-without-law");
    }

    [Fact]
    public void Answers_are_counted_by_stage_and_ministry()
    {
        Overlay overlay = OverlayTexts.Read(
            OverlayTexts.Answers(
                ("PRE_LAW_CII", "answer: yes; ministry: B"),
                ("PRE_CERT", "answer: unknown; ministry: A"),
                ("PRE_FIRST", "ministry: A"),
                ("EXP_ICT_SERVICES_X", "answer: 3")
            )
        );
        OverlayFindings found = OverlayCheck.Of(overlay, BundledRelease.Release, OverlayTexts.Checklist, Today);
        Assert.Equal(new AnswerCount(null, 3, 4), found.Total);
        Assert.Equal([new("prevent", 1, 1), new("recover", 1, 2), new(null, 1, 1)], found.ByStage);
        Assert.Equal([new("A", 1, 2), new("B", 1, 1), new(null, 1, 1)], found.ByMinistry);
        Assert.Equal(OverlayTexts.Checklist.Items.Length - 4, found.NotInFile.Length);
    }

    [Fact]
    public void An_empty_overlay_has_nothing_to_find() => Assert.Empty(Findings(OverlayTexts.Template));

    private static string[] Rules(params (string Question, string Answer)[] answers) =>
        [
            .. Findings(OverlayTexts.Answers([.. answers.Select(a => (a.Question, "answer: " + a.Answer + Complete))]))
                .Select(f => f.Rule),
        ];

    private static ImmutableArray<OverlayFinding> Findings(string text) =>
        OverlayCheck.Of(OverlayTexts.Read(text), BundledRelease.Release, OverlayTexts.Checklist, Today).Findings;
}

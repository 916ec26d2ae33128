using CsCheck;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Tests.Documents;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayReaderTests
{
    [Theory]
    [InlineData("P999", true)]
    [InlineData("PRE_LAW_DATE", true)]
    [InlineData("P001", false)]
    [InlineData("PRE_LAW_DATA", false)]
    [InlineData("Secrecy order of 2019", false)]
    public void A_slip_in_the_id_of_a_duty_is_no_statement_in_words(string duty, bool isFault)
    {
        string text =
            OverlayTexts.Answers(("PRE_LAW_CII", "answer: yes"))
            + $"\nsectors:\n  - sector: Chips\n    why: Exports\n    layer: ip-intensive\n    duties: [{duty}]\n";
        OverlayReading reading = OverlayTexts.Parse(text);
        Assert.Equal(isFault ? [duty] : [], reading.Faults.Select(f => f.Value));
    }

    [Theory]
    [InlineData("\\e[2J", "U+001B")]
    [InlineData("\\0", "U+0000")]
    [InlineData("\\u202Egnp", "U+202E")]
    public void What_a_terminal_obeys_and_a_reader_cannot_see_is_a_fault(string escaped, string code)
    {
        OverlayReading reading = OverlayTexts.Parse(
            OverlayTexts.Answers(("PRE_LAW_CII", $"answer: yes; evidence: \"Act {escaped}\""))
        );
        Assert.Contains(code, Assert.Single(reading.Faults).Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ก\u200Bข")]
    [InlineData("क\u094D\u200Dष")]
    public void Joiners_that_languages_are_written_with_are_none(string text) =>
        Assert.Empty(
            OverlayTexts.Parse(OverlayTexts.Answers(("PRE_LAW_CII", $"answer: yes; evidence: {text}"))).Faults
        );

    [Fact]
    public void An_answer_is_read_with_all_its_keys()
    {
        Overlay overlay = OverlayTexts.Read(
            OverlayTexts.Answers(
                (
                    "PRE_LAW_CII",
                    "answer: yes; evidence: Act 5; confidence: high; marking: TLP:RED; ministry: MoJ; by: N. T.; on: 2026-03-31; comment: x"
                ),
                ("PRE_NCSI", "answer: 71.5"),
                ("PRE_WGI_RL", "answer: -0.25"),
                ("PRE_LAW_DATA", "answer: not_applicable"),
                ("PRE_CERT", "answer:; confidence: low")
            )
        );
        Assert.Equal(
            new OverlayAnswer(
                "PRE_LAW_CII",
                "yes",
                null,
                "Act 5",
                "high",
                TlpMarking.Red,
                "MoJ",
                "N. T.",
                "2026-03-31",
                "x",
                6
            ),
            overlay.Answers[0]
        );
        Assert.Equal((null, 71.5), (overlay.Answers[1].Answer, overlay.Answers[1].Number));
        Assert.Equal(-0.25, overlay.Answers[2].Number);
        Assert.Equal("not_applicable", overlay.Answers[3].Answer);
        Assert.Equal([true, true, true, true, false], overlay.Answers.Select(a => a.IsAnswered));
        Assert.Equal(TlpMarking.Red, overlay.HighestMarking);
    }

    [Fact]
    public void A_sector_is_read_with_all_its_keys()
    {
        Overlay overlay = OverlayTexts.Read(
            OverlayTexts.Sectors(
                (
                    "Chips",
                    "why: a; value_share: 60; layer: ip-intensive; duties: [PRE_LAW_CII, a duty]; services: []; marking: GREEN; ministry: M"
                ),
                ("Rice", "why: b; value_share: 40; layer: economy"),
                ("Power", "why: c; value_share:; layer: critical-infrastructure")
            )
        );
        CrownJewelSector first = overlay.Sectors[0];
        Assert.Equal(
            ("Chips", "a", 60.0, "ip-intensive", TlpMarking.Green, "M"),
            (first.Sector, first.Why, first.ValueShare, first.Layer, first.Marking, first.Ministry)
        );
        Assert.Equal(["PRE_LAW_CII", "a duty"], first.Duties);
        Assert.Empty(first.Services);
        Assert.Null(overlay.Sectors[2].ValueShare);
        Assert.Equal(TlpMarking.Amber, overlay.Sectors[1].Marking);
    }

    [Theory]
    [InlineData(
        "PRE_LAW_TRADESECRETS",
        "answer: yes",
        6,
        "a question of the checklist",
        "did you mean PRE_LAW_TRADESECRET?"
    )]
    [InlineData("EXP_CROWN_JEWELS", "answer: yes", 6, "a question of the checklist", "register sectors")]
    [InlineData("PRE_LAW_CII", "answer: maybe", 7, "yes, partly, no, unknown, not_applicable", "choose one")]
    [InlineData("PRE_LAW_CII", "answer: y", 7, "yes, partly, no", "write yes")]
    [InlineData("PRE_LAW_CII", "answer: true", 7, "yes, partly, no", "write yes")]
    [InlineData("PRE_LAW_CII", "answer: Yes", 7, "yes, partly, no", "write yes")]
    [InlineData("PRE_LAW_CII", "answer: 1", 7, "yes, partly, no", "choose one")]
    [InlineData("PRE_LAW_CII", "answer: n/a", 7, "yes, partly, no", "write not_applicable")]
    [InlineData("PRE_LAW_CII", "answer: [yes]", 7, "one text", "one line")]
    [InlineData("GRD_G20", "answer: partly", 7, "yes, no, unknown, not_applicable", "choose one")]
    [InlineData("PRE_NCSI", "answer: 100.5", 7, "a number from 0 to 100", "of this range")]
    [InlineData("PRE_NCSI", "answer: yes", 7, "a number from 0 to 100", "of this range")]
    [InlineData("PRE_NCSI", "answer: 71,5", 7, "a number from 0 to 100", "with a dot")]
    [InlineData("PRE_NCSI", "answer: 1e999", 7, "a number from 0 to 100", "of this range")]
    [InlineData("PRE_NCSI", "answer: NaN", 7, "a number from 0 to 100", "of this range")]
    [InlineData("PRE_NCSI", "answer: Infinity", 7, "a number from 0 to 100", "of this range")]
    [InlineData("EXP_RD_GDP", "answer: -Infinity", 7, "a number", "of this range")]
    [InlineData("PRE_LAW_CII", "confidence: hihg", 7, "one of high, medium, low", "did you mean high?")]
    [InlineData(
        "PRE_LAW_CII",
        "marking: AMBERSTRICT",
        7,
        "CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
        "did you mean AMBER+STRICT?"
    )]
    [InlineData("PRE_LAW_CII", "on: 31.3.2026", 7, "a day as year-month-day", "2026-03-31")]
    [InlineData("PRE_LAW_CII", "on: 2026-02-30", 7, "a day as year-month-day", "2026-03-31")]
    [InlineData("PRE_LAW_CII", "anwser: yes", 7, "a known key", "did you mean answer?")]
    public void A_fault_of_an_answer_names_line_scale_and_mend(
        string question,
        string key,
        int line,
        string expected,
        string mend
    )
    {
        Fault fault = Assert.Single(OverlayTexts.Faults(OverlayTexts.Answers((question, key))));
        Assert.Equal(("o.yaml", line), (fault.File, fault.Row));
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer: economy", 6, "why its know-how")]
    [InlineData("why: x", 6, "a layer: critical-infrastructure, ip-intensive, economy")]
    [InlineData("why: x; layer: ip_intensive", 8, "a layer")]
    [InlineData("why: x; layer: economy; value_share: 101", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: -1", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: -Infinity", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: Infinity", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: NaN", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: 1e999", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; value_share: 30 %", 9, "0 to 100")]
    [InlineData("why: x; layer: economy; duties: PRE_LAW_CII", 9, "a list of texts")]
    [InlineData("why: x; layer: economy; services: [{a: b}]", 9, "a list of texts")]
    public void A_fault_of_a_sector_names_line_and_scale(string keys, int line, string expected)
    {
        Fault fault = Assert.Single(OverlayTexts.Faults(OverlayTexts.Sectors(("Chips", keys))));
        Assert.Equal(line, fault.Row);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_more_than_the_whole_are_a_fault()
    {
        Fault fault = Assert.Single(
            OverlayTexts.Faults(
                OverlayTexts.Sectors(
                    ("A", "why: x; layer: economy; value_share: 60"),
                    ("B", "why: x; layer: economy; value_share: 40.5")
                )
            )
        );
        Assert.Equal((10, "100.5 together"), (fault.Row, fault.Value));
    }

    [Fact]
    public void Two_answers_to_one_question_or_two_entries_of_a_sector_are_a_fault()
    {
        Fault fault = Assert.Single(
            OverlayTexts.Faults(OverlayTexts.Answers(("PRE_LAW_CII", "answer: yes"), ("PRE_LAW_CII", "answer: no")))
        );
        Assert.Equal(8, fault.Row);
        Assert.Contains("line 6", fault.Mend, StringComparison.Ordinal);
        Assert.Equal(
            9,
            Assert
                .Single(
                    OverlayTexts.Faults(
                        OverlayTexts.Sectors(("A", "why: x; layer: economy"), ("A", "why: x; layer: economy"))
                    )
                )
                .Row
        );
    }

    [Theory]
    [InlineData("country: VNM", "country: VNN", 2, "did you mean")]
    [InlineData("country: VNM", "country: Viet Nam", 2, "VNM")]
    [InlineData("country: VNM", "country:", 2, "country")]
    [InlineData("release: \"2026.1\"", "release: \"2025.2\"", 3, "check the answers against release 2026.1")]
    [InlineData("marking: AMBER", "marking: SECRET", 4, "marking: AMBER")]
    [InlineData("marking: AMBER", "markings: AMBER", 4, "did you mean marking?")]
    [InlineData("overlay: 1", "overlay: 2", 1, "later version")]
    [InlineData("marking: AMBER", "marking: AMBER\npart_of: PRE_CERT | Rice", 5, "as it was sent")]
    [InlineData("marking: AMBER", "marking: AMBER\npart_of: answers 1 2=PRE_CERT | sectors 0", 5, "as it was sent")]
    [InlineData("marking: AMBER", "marking: AMBER\npart_of: answers 2 1=A 2=A | sectors 0", 5, "as it was sent")]
    [InlineData("marking: AMBER", "marking: AMBER\npart_of: answers 99999999999 | sectors 0", 5, "as it was sent")]
    public void A_fault_of_a_setting_names_its_line(string old, string @new, int line, string mend)
    {
        Fault fault = OverlayTexts.Faults(OverlayTexts.Head.Replace(old, @new, StringComparison.Ordinal))[0];
        Assert.Equal(line, fault.Row);
        Assert.Contains(mend, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_is_not_at_hand_is_named_with_the_one_that_is()
    {
        string said = OverlayTexts
            .Faults(OverlayTexts.Head.Replace("2026.1", "2025.2", StringComparison.Ordinal))[0]
            .ToString();
        Assert.Contains("2025.2", said, StringComparison.Ordinal);
        Assert.Contains("2026.1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_of_ones_own_or_one_no_longer_asked_is_no_fault() =>
        Assert.Equal(
            2,
            OverlayTexts
                .Read(OverlayTexts.Answers(("OWN_X", "answer: partly"), ("EXP_RD_GDP", "answer: 3")))
                .Answers.Length
        );

    [Fact]
    public void Whatever_stands_in_the_file_no_answer_is_lost_in_silence() =>
        Gen.Select(
                Gen.Int[0, 40_000],
                Gen.Int[0, 60],
                Pick.From(
                    "\"",
                    "'",
                    "#",
                    ":",
                    "- ",
                    "\n",
                    "\t",
                    "[",
                    "{",
                    "|",
                    "&a ",
                    "*a",
                    "yes",
                    "\0",
                    "\uD800",
                    "- question: PRE_CERT\n"
                )
            )
            .Sample(
                (at, cut, put) =>
                {
                    string text = OverlayTexts.Template.Replace(
                        "    answer:\n",
                        "    answer: unknown\n",
                        StringComparison.Ordinal
                    );
                    at %= text.Length;
                    string damaged = text[..at] + put + text[Math.Min(text.Length, at + cut)..];
                    OverlayReading reading = OverlayTexts.Parse(damaged);
                    Assert.Equal(reading.Overlay is null, reading.Faults.Length > 0);
                    if (reading.Overlay is { } overlay)
                    {
                        int typed = damaged.Split('\n').Count(IsUnknown);
                        Assert.Equal(typed, overlay.Answers.Count(a => a.Answer == "unknown"));
                    }
                },
                iter: 1500
            );

    // As YAML has it: between the colon and the answer may stand more white space than the template's one blank.
    private static bool IsUnknown(string line) =>
        line.Split(':', 2, StringSplitOptions.TrimEntries) is ["answer", "unknown"];
}

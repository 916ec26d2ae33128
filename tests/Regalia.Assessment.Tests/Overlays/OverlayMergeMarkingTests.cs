using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Tests.Documents;

namespace Regalia.Assessment.Tests.Overlays;

/// <summary>Merging lowers the marking of nothing: what counts is the entry's own marking, or else its file's.</summary>
public sealed class OverlayMergeMarkingTests
{
    private static readonly string[] Questions = ["PRE_CERT", "PRE_FIRST", "PRE_LAW_CII"];

    private static readonly string[] Texts = ["answer", "evidence", "ministry", "comment"];

    private static readonly Gen<(string Marking, bool[] Filled)> GenEntry = Gen.Select(
        Pick.From("", "", "CLEAR", "AMBER", "RED"),
        Gen.Bool.Array[4]
    );

    private static readonly Gen<string> GenFile = Gen.Select(GenEntry.Array[3], Gen.Int[0, 3])
        .Select(
            (entries, absent) =>
                OverlayTexts.Answers([
                    .. entries
                        .Index()
                        .Where(e => e.Index != absent)
                        .Select(e => (Questions[e.Index], Keys(e.Item.Marking, e.Item.Filled))),
                ])
        );

    [Fact]
    public void No_text_is_marked_below_what_it_was() =>
        GenFile
            .Array[2, 4]
            .Sample(
                texts =>
                {
                    EntryDocument[] files =
                    [
                        .. texts.Select((t, i) => OverlayTexts.Document("file" + (char)('a' + i), t)),
                    ];
                    OverlayMerging merging = OverlayMerge.Of(files);
                    // Texts are the same in every file, so that files can only differ in a marking that was typed.
                    Assert.All(merging.Conflicts, c => Assert.Equal("marking", c.Key));
                    if (merging.Document is not { } merged)
                    {
                        return;
                    }

                    ImmutableArray<OverlayAnswer> after = OverlayTexts.Read(merged.Text).Answers;
                    foreach (OverlayAnswer before in files.SelectMany(f => OverlayTexts.Read(f.Text).Answers))
                    {
                        if (before.HoldsText)
                        {
                            OverlayAnswer now = after.Single(a => a.Question == before.Question);
                            Assert.True(now.Marking >= before.Marking, merged.Text);
                        }
                    }
                },
                iter: 2000
            );

    [Theory]
    [InlineData("answer: yes; marking: GREEN", "evidence: E", "AMBER", true)] // the file's own is higher
    [InlineData("answer: yes", "evidence: E; marking: CLEAR", "AMBER", true)]
    [InlineData("answer: yes; marking: GREEN", "by:", "GREEN", false)] // nothing in the other to protect
    [InlineData("answer: yes; marking: RED", "evidence: E", "RED", false)]
    [InlineData("marking: GREEN", "answer: yes", "AMBER", true)]
    [InlineData("marking: RED", "answer: yes", "RED", false)]
    public void The_higher_is_written_out_and_said(string one, string other, string expected, bool said)
    {
        EntryDocument[] files =
        [
            OverlayTexts.Document("a.yaml", OverlayTexts.Answers(("PRE_CERT", one))),
            OverlayTexts.Document("b.yaml", OverlayTexts.Answers(("PRE_CERT", other))),
        ];
        foreach (EntryDocument[] order in (EntryDocument[][])[files, [files[1], files[0]]])
        {
            OverlayMerging merging = OverlayMerge.Of(order);
            Assert.Equal(expected, EntryFiles.Scalar(Assert.Single(merging.Document!.Entries("answers")), "marking"));
            Assert.Equal(said, merging.Notes.Length == 1);
            Assert.All(
                merging.Notes,
                note => Assert.StartsWith("PRE_CERT: marked TLP:" + expected, note, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_sector_keeps_its_marking_too()
    {
        EntryDocument open = OverlayTexts.Document(
            "a",
            OverlayTexts.Sectors(("S", "why: x; layer: economy; marking: CLEAR"))
        );
        EntryDocument blank = OverlayTexts.Document(
            "b",
            OverlayTexts.Sectors(("S", "why: x; layer: economy; duties: []"))
        );
        Assert.Equal(
            TlpMarking.Amber,
            Assert.Single(OverlayTexts.Read(OverlayMerge.Of([open, blank]).Document!.Text).Sectors).Marking
        );
    }

    private static string Keys(string marking, bool[] filled) =>
        string.Join(
            "; ",
            Texts.Select((key, i) => key + ":" + (filled[i] ? " yes" : "")).Append("marking: " + marking)
        );
}

using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Tests.Documents;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayMergeTests
{
    private static readonly Gen<string?> GenMinistry = Pick.From<string?>(
        null,
        null,
        "Justice",
        "justice ",
        "Bộ Công an: \"A\"",
        "Cyber # agency"
    );

    /// <summary>Any file of entries, with ministries added at random.</summary>
    private static readonly Gen<EntryDocument> GenFile = Gen.Select(EntryFiles.Any, GenMinistry.Array[10])
        .Select(
            (text, ministries) =>
            {
                EntryDocument document = OverlayTexts.Document("whole", text);
                int next = 0;
                foreach (
                    Entry entry in OverlayForm
                        .Lists.Keys.Order(StringComparer.Ordinal)
                        .SelectMany(l => document.Entries(l))
                )
                {
                    if (ministries[next++ % ministries.Length] is { } ministry)
                    {
                        document = document.Set(entry.List, entry.Key, "ministry", ministry);
                    }
                }

                return document;
            }
        );

    [Fact]
    public void All_parts_in_any_order_give_the_whole_byte_for_byte() =>
        Gen.Select(GenFile, Gen.Int[0, int.MaxValue])
            .Sample(
                (whole, seed) =>
                {
                    ImmutableArray<OverlayPart> parts = OverlaySplit.Of(whole);
                    int entries = OverlayForm.Lists.Keys.Sum(l => whole.Entries(l).Length);
                    Assert.Equal(entries, parts.Sum(p => p.Entries));
                    if (parts.IsEmpty)
                    {
                        return;
                    }

                    // As files, since that is what travels.
                    Assert.All(parts, p => KnowsNothingOfOthers(whole, p.Document));
                    EntryDocument[] files = Shuffled(
                        [.. parts.Select(p => OverlayTexts.Document(p.Ministry ?? "none", p.Document.Text))],
                        seed
                    );
                    Assert.Equal(whole.Text, Merged(files).Text);

                    // In two steps, and with one of them twice.
                    if (files.Length > 1)
                    {
                        EntryDocument some = Merged(files[..^1]);
                        Assert.NotNull(some.Setting("part_of"));
                        Assert.Equal(whole.Text, Merged(files[^1], some, files[0]).Text);
                    }

                    // Into the whole itself.
                    Assert.Equal(whole.Text, Merged([whole, .. files]).Text);
                    Assert.Equal(whole.Text, Merged([.. files, whole]).Text);
                },
                iter: 150
            );

    // Its own entries, what belongs to no entry, and in the two settings no name but its own.
    private static void KnowsNothingOfOthers(EntryDocument whole, EntryDocument part)
    {
        Assert.Equal(
            whole.TextOutsideEntries.TrimEnd(),
            part.SetSetting("part", null).SetSetting("part_of", null).TextOutsideEntries.TrimEnd()
        );
        string[] own = [.. OverlayForm.Lists.Keys.SelectMany(l => part.Entries(l)).Select(e => e.Key)];
        string[] named =
        [
            .. part.Setting("part_of")!
                .Split(' ')
                .Where(w => w.Contains('=', StringComparison.Ordinal))
                .Select(w => Uri.UnescapeDataString(w.Split('=')[1])),
        ];
        Assert.Equal(own.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_byte_of_anothers_entries_is_in_a_part()
    {
        const string canary = "canary7731";
        EntryDocument whole = OverlayTexts.Document(
            "whole",
            OverlayTexts.Answers(
                ("OWN_" + canary, "answer: yes; ministry: A" + canary),
                ("PRE_CERT", "answer: yes; ministry: B")
            )
                + "sectors:\n  # about "
                + canary
                + "\n  - sector: Rice "
                + canary
                + "\n    ministry: A"
                + canary
                + "\n  - sector: Power\n    ministry: B\n"
        );
        OverlayPart part = OverlaySplit.Of(whole).Single(p => p.Ministry == "B");
        Assert.Equal(2, part.Entries);
        Assert.DoesNotContain(canary, part.Document.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("answers 2 2=PRE_CERT | sectors 2 2=Power", part.Document.Setting("part_of"));
    }

    [Fact]
    public void What_is_missing_is_counted_and_parts_of_another_whole_are_a_conflict()
    {
        EntryDocument whole = OverlayTexts.Document(
            "whole",
            OverlayTexts.Answers(("PRE_CERT", "ministry: A"), ("PRE_FIRST", "ministry: B"), ("PRE_NCSI", "ministry: C"))
        );
        EntryDocument[] parts = [.. OverlaySplit.Of(whole).Select(p => p.Document)];
        OverlayMerging some = OverlayMerge.Of([parts[2], parts[0]]);
        Assert.Equal(["1 of 3 answers"], some.Missing);
        Assert.Equal("answers 3 1=PRE_CERT 3=PRE_NCSI | sectors 0", some.Document!.Setting("part_of"));
        Assert.Equal("A + C", some.Document.Setting("part"));
        Assert.Equal(
            ["2 of 3 answers (PRE_CERT among them)"],
            OverlayMerge.Of([parts[1], parts[0].Without("answers", _ => true)]).Missing
        );
        EntryDocument[] others =
        [
            .. OverlaySplit
                .Of(OverlayTexts.Document("other", OverlayTexts.Answers(("PRE_FIRST", "ministry: B"))))
                .Select(p => p.Document),
        ];
        Assert.Equal("part_of", Assert.Single(OverlayMerge.Of([parts[0], others[0]]).Conflicts).Subject);
    }

    [Fact]
    public void A_file_merged_with_itself_is_itself() =>
        GenFile.Sample(file => Merged(file, file).Text == file.Text, iter: 100);

    [Fact]
    public void What_a_ministry_filled_in_comes_back_and_nothing_else_moves()
    {
        EntryDocument whole = OverlayTexts
            .Document("whole", OverlayTexts.Template)
            .Set("answers", "PRE_LAW_CII", "ministry", "A")
            .Set("answers", "PRE_CERT", "ministry", "B");
        EntryDocument[] parts = [.. OverlaySplit.Of(whole).Select(p => p.Document)];
        Assert.Equal(3, parts.Length);
        parts[1] = parts[1]
            .Set("answers", "PRE_CERT", "answer", "yes")
            .Set("answers", "PRE_CERT", "evidence", "two\nlines: #");
        string expected = whole
            .Set("answers", "PRE_CERT", "answer", "yes")
            .Set("answers", "PRE_CERT", "evidence", "two\nlines: #")
            .Text;
        Assert.Equal(expected, Merged(parts[2], parts[0], parts[1]).Text);
        Assert.Equal(expected, Merged(whole, parts[1]).Text);
        Assert.Equal(expected, Merged(parts[1], whole).Text);
    }

    [Fact]
    public void Two_different_answers_are_a_conflict_with_file_and_line()
    {
        EntryDocument a = OverlayTexts.Document(
            "a.yaml",
            OverlayTexts.Answers(("PRE_CERT", "answer: yes; by: X"), ("PRE_FIRST", "answer: no"))
        );
        EntryDocument b = OverlayTexts.Document(
            "b.yaml",
            OverlayTexts.Answers(("PRE_FIRST", "answer: \"no\""), ("PRE_CERT", "by: Y; answer: no"))
        );
        OverlayMerging merging = OverlayMerge.Of([a, b]);
        Assert.Null(merging.Document);
        Assert.Equal([("PRE_CERT", "answer"), ("PRE_CERT", "by")], merging.Conflicts.Select(c => (c.Subject, c.Key)));
        Assert.Equal([new("a.yaml", 7, "yes"), new("b.yaml", 10, "no")], merging.Conflicts[0].Claims);
    }

    [Fact]
    public void What_is_blank_in_one_is_taken_from_the_other()
    {
        EntryDocument a = OverlayTexts.Document(
            "a",
            OverlayTexts.Answers(("PRE_CERT", "answer: yes; by:"), ("PRE_FIRST", "answer:; comment: c"))
        );
        EntryDocument b = OverlayTexts.Document(
            "b",
            OverlayTexts.Answers(("PRE_CERT", "by: X"), ("PRE_LAW_CII", "answer: no"), ("PRE_FIRST", "answer: no"))
        );
        EntryDocument both = Merged(a, b);
        Assert.Equal(["PRE_CERT", "PRE_LAW_CII", "PRE_FIRST"], both.Entries("answers").Select(e => e.Key));
        Assert.Equal(
            ["yes", "X"],
            [
                EntryFiles.Scalar(both.Entries("answers")[0], "answer"),
                EntryFiles.Scalar(both.Entries("answers")[0], "by"),
            ]
        );
        Assert.Equal(
            ["no", "c"],
            [
                EntryFiles.Scalar(both.Entries("answers")[2], "answer"),
                EntryFiles.Scalar(both.Entries("answers")[2], "comment"),
            ]
        );
        Assert.Empty(OverlayTexts.Read(both.Text).Answers.Where(x => !x.IsAnswered));
    }

    [Fact]
    public void Sectors_and_settings_conflict_too()
    {
        EntryDocument a = OverlayTexts.Document(
            "a",
            OverlayTexts.Sectors(("S", "why: x; layer: economy; duties: [b, c]"))
        );
        EntryDocument b = OverlayTexts.Document(
            "b",
            OverlayTexts
                .Sectors(("S", "why: x; layer: economy; duties: [b]"))
                .Replace("AMBER", "RED", StringComparison.Ordinal)
        );
        Assert.Equal(["marking", "S"], OverlayMerge.Of([a, b]).Conflicts.Select(c => c.Subject));
        Assert.Equal(["b, c", "b"], OverlayMerge.Of([a, b]).Conflicts[1].Claims.Select(c => c.Value));
    }

    [Fact]
    public void That_no_duty_reaches_a_sector_is_an_answer_and_a_blank_is_none()
    {
        EntryDocument a = Duties("a", " [b, c]");
        EntryDocument none = Duties("none", " []");
        OverlayConflict conflict = Assert.Single(OverlayMerge.Of([a, none]).Conflicts);
        Assert.Equal(("S", "duties"), (conflict.Subject, conflict.Key));
        Assert.Equal(["b, c", "[]"], conflict.Claims.Select(c => c.Value));
        foreach (string blank in (string[])["", " null", " ~", null!])
        {
            Assert.Equal(a.Text, Merged(a, Duties("blank", blank)).Text);
            // None at all is not lost to a blank, whichever comes first.
            foreach (
                EntryDocument merged in (EntryDocument[])
                    [Merged(none, Duties("blank", blank)), Merged(Duties("blank", blank), none)]
            )
            {
                Assert.Contains("duties: []", merged.Text, StringComparison.Ordinal);
            }
        }
    }

    private static EntryDocument Duties(string file, string? duties) =>
        OverlayTexts.Document(
            file,
            OverlayTexts.Sectors(("S", "why: x; layer: economy" + (duties is null ? "" : "; duties:" + duties)))
        );

    [Fact]
    public void No_answer_is_lost_whatever_is_merged() =>
        Gen.Select(GenFile, GenFile)
            .Sample(
                (one, other) =>
                {
                    OverlayMerging merging = OverlayMerge.Of([one, other]);
                    Assert.Equal(merging.Document is null, merging.Conflicts.Length > 0);
                    foreach (EntryDocument file in merging.Document is null ? [] : (EntryDocument[])[one, other])
                    {
                        foreach (Entry entry in OverlayForm.Lists.Keys.SelectMany(l => file.Entries(l)))
                        {
                            Entry there = merging.Document!.Entries(entry.List).Single(e => e.Key == entry.Key);
                            foreach (string key in (string[])["keya", "keyb", "keyc", "ministry"])
                            {
                                if (
                                    entry.Node.Children.TryGetValue(key, out var node)
                                    && node
                                        is YamlDotNet.RepresentationModel.YamlScalarNode { Value.Length: > 0 } scalar
                                )
                                {
                                    Assert.Equal(scalar.Value.Trim(), EntryFiles.Scalar(there, key)!.Trim());
                                }
                            }
                        }
                    }
                },
                iter: 150
            );

    [Fact]
    public void A_comment_behind_a_value_is_named_where_it_is_not_kept()
    {
        EntryDocument a = OverlayTexts.Document(
            "a.yaml",
            OverlayTexts.Answers(("PRE_CERT", "answer: yes # said Ana; evidence: \"no # comment\""))
        );
        EntryDocument b = OverlayTexts.Document(
            "b.yaml",
            OverlayTexts
                .Answers(("PRE_CERT", "# on a line; answer: yes   # said Binh; evidence: 'no # comment'; by: X # who"))
                .Replace("country: VNM", "country: VNM # ours", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["a.yaml line 7: a comment beside PRE_CERT is not in the merged file"],
            // b has all that a has, so that its entry is taken as it stands; its head is that of the first file.
            OverlayMerge.Of([b, a]).Notes
        );
        Assert.Equal(
            [
                "a.yaml line 7: a comment beside PRE_CERT is not in the merged file",
                "b.yaml line 2: a comment outside of the entries is not in the merged file",
            ],
            OverlayMerge.Of([a, b]).Notes
        );
        Assert.Empty(OverlayMerge.Of([b, b]).Notes);
        // Where neither has all, what is taken over comes without its comment.
        EntryDocument c = OverlayTexts.Document(
            "c.yaml",
            OverlayTexts.Answers(("PRE_CERT", "confidence: low # his word"))
        );
        OverlayMerging merging = OverlayMerge.Of([c, a]);
        Assert.Equal(["a.yaml line 7: a comment beside PRE_CERT is not in the merged file"], merging.Notes);
        Assert.Contains("confidence: low # his word\n", merging.Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_comment_is_in_the_merged_file_or_named() =>
        Gen.Select(GenFile, GenFile)
            .Sample(
                (one, other) =>
                {
                    OverlayMerging merging = OverlayMerge.Of([one, other]);
                    if (merging.Document is not { } merged)
                    {
                        return;
                    }

                    // The generator's comments behind values.
                    foreach (
                        string words in (string[])["# said by phone", "# with a comment", "# folded", "# list", "# ☃"]
                    )
                    {
                        int had = Count(other.Text, words);
                        Assert.True(
                            had <= Count(merged.Text, words)
                                || merging.Notes.Any(n => n.Contains("comment", StringComparison.Ordinal)),
                            words
                        );
                    }
                },
                iter: 150
            );

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static EntryDocument Merged(params EntryDocument[] files)
    {
        OverlayMerging merging = OverlayMerge.Of(files);
        Assert.True(merging.Document is not null, string.Join('\n', merging.Conflicts.Select(c => c.ToString())));
        return merging.Document;
    }

    private static EntryDocument[] Shuffled(EntryDocument[] files, int seed) =>
        [.. files.Index().OrderBy(f => (seed / (f.Index + 1)) % 7).ThenBy(f => f.Index).Select(f => f.Item)];
}

using CsCheck;
using Regalia.Assessment.Documents;

namespace Regalia.Assessment.Tests.Documents;

public sealed class EntryDocumentTests
{
    private const string Small = """
        # Overlay
        overlay: 1
        country: VNM
        answers:
          # What?
          - question: A # first
            answer:     # yes or no
            evidence: |
              line one
              line two

          - question: "B"
            answer: yes
        sectors:
        """;

    [Fact]
    public void An_entry_reaches_from_the_comments_above_it_to_its_last_line()
    {
        EntryDocument document = EntryFiles.Read(Small);
        Assert.Equal(["A", "B"], document.Entries("answers").Select(e => e.Key));
        Assert.Equal(
            "  # What?\n  - question: A # first\n    answer:     # yes or no\n    evidence: |\n      line one\n      line two\n",
            document.Entries("answers")[0].Text
        );
        Assert.Equal("\n  - question: \"B\"\n    answer: yes\n", document.Entries("answers")[1].Text);
        Assert.Equal([6, 12], document.Entries("answers").Select(e => e.Line));
        Assert.Equal("# Overlay\noverlay: 1\ncountry: VNM\nanswers:\nsectors:", document.TextOutsideEntries);
        Assert.Empty(document.Entries("sectors"));
        Assert.Equal("VNM", document.Setting("country"));
        Assert.Equal(3, document.SettingLine("country"));
        Assert.Null(document.Setting("agency"));
    }

    [Fact]
    public void Setting_a_key_keeps_the_comment_beside_it()
    {
        EntryDocument document = EntryFiles
            .Read(Small)
            .Set("answers", "A", "answer", "no")
            .Set("answers", "A", "evidence", "Act: 5");
        Assert.Equal(
            Small
                .Replace("answer:     # yes", "answer: \"no\"     # yes", StringComparison.Ordinal)
                .Replace(
                    "evidence: |\n      line one\n      line two\n",
                    "evidence: \"Act: 5\"\n",
                    StringComparison.Ordinal
                ),
            document.Text
        );
    }

    [Fact]
    public void A_new_key_comes_last_and_a_key_taken_away_leaves_no_line()
    {
        EntryDocument document = EntryFiles.Read(Small);
        EntryDocument more = document.Set("answers", "B", "by", "N. T.");
        Assert.Equal(
            Small.Replace("answer: yes\n", "answer: yes\n    by: N. T.\n", StringComparison.Ordinal),
            more.Text
        );
        Assert.Equal(Small, more.Set("answers", "B", "by", null).Text);
        Assert.Equal(Small, document.Set("answers", "B", "by", null).Text);
    }

    [Fact]
    public void A_list_of_texts_is_written_in_one_line()
    {
        EntryDocument document = EntryFiles.Read("answers:\n- question: A\n  needs:\n  - B\n  - C\n  x: 1\n");
        Assert.Equal(
            "answers:\n- question: A\n  needs: [D, \"E, F\", \"1\"]\n  x: 1\n",
            document.SetList("answers", "A", "needs", ["D", "E, F", "1"]).Text
        );
        Assert.Equal(document.Text, document.SetList("answers", "A", "needs", ["B", "C"]).Text);
    }

    [Theory]
    [InlineData("overlay: 1\n", "overlay: 1\nsectors:\n  - sector: S\n")]
    [InlineData("overlay: 1", "overlay: 1\nsectors:\n  - sector: S\n")]
    [InlineData("overlay: 1\nsectors: [] # none\n", "overlay: 1\nsectors: # none\n  - sector: S\n")]
    [InlineData("sectors:", "sectors:\n  - sector: S\n")]
    [InlineData("sectors:\n- sector: T\n", "sectors:\n- sector: T\n- sector: S\n")]
    [InlineData("sectors:\n      - sector: T", "sectors:\n      - sector: T\n      - sector: S\n")]
    [InlineData("overlay: 1\r\n", "overlay: 1\r\nsectors:\r\n  - sector: S\n")]
    public void An_entry_finds_its_place(string before, string after)
    {
        EntryDocument document = EntryFiles.Read(before);
        Assert.Equal(after, document.Insert("sectors", document.Entries("sectors").Length, "  - sector: S\n").Text);
    }

    [Fact]
    public void What_is_no_new_entry_is_not_inserted()
    {
        EntryDocument document = EntryFiles.Read(Small);
        Assert.Throws<InvalidOperationException>(() => document.Insert("answers", 0, "  - question: B\n"));
        Assert.Throws<InvalidOperationException>(() =>
            document.Insert("answers", 0, "  - question: C\n  - question: D\n")
        );
        Assert.Throws<InvalidOperationException>(() => document.Insert("answers", 0, "  # only a comment\n"));
        Assert.Throws<ArgumentException>(() => document.Set("answers", "C", "answer", "yes"));
        Assert.Throws<ArgumentException>(() => document.Set("answers", "B", "question", "C"));
        Assert.Throws<ArgumentException>(() => document.SetSetting("answers", "C"));
        Assert.Throws<ArgumentException>(() => document.Set("answers", "B", "by", "\uD800"));
    }

    [Fact]
    public void Reading_changes_no_byte() => EntryFiles.Any.Sample(text => EntryFiles.Read(text).Text == text);

    [Fact]
    public void An_entry_taken_out_and_put_back_gives_the_same_bytes() =>
        Gen.Select(EntryFiles.Any, Pick.From("answers", "sectors"), Gen.Int[0, 20])
            .Sample(
                (text, list, n) =>
                {
                    EntryDocument document = EntryFiles.Read(text);
                    if (document.Entries(list) is { Length: > 0 } entries)
                    {
                        int i = n % entries.Length;
                        EntryDocument without = document.Without(list, e => e.Key == entries[i].Key);
                        Assert.Equal(entries.Length - 1, without.Entries(list).Length);
                        Assert.Equal(document.TextOutsideEntries, without.TextOutsideEntries);
                        Assert.Equal(text, without.Insert(list, i, entries[i].Text).Text);
                    }
                }
            );

    [Fact]
    public void An_entry_of_another_file_keeps_what_it_says_and_leaves_the_others_alone() =>
        Gen.Select(EntryFiles.Any, EntryFiles.Any, Gen.Int[0, 20], Gen.Int[0, 20])
            .Sample(
                (one, other, n, place) =>
                {
                    EntryDocument document = EntryFiles.Read(one);
                    if (EntryFiles.Read(other).Entries("sectors") is not { Length: > 0 } foreign)
                    {
                        return;
                    }

                    Entry entry = foreign[n % foreign.Length];
                    document = document.Without("sectors", e => e.Key == entry.Key);
                    Entry[] old = [.. document.Entries("sectors")];
                    int at = place % (old.Length + 1);
                    EntryDocument more = document.Insert("sectors", at, entry.Text);
                    Assert.Equal(Content(entry), Content(more.Entries("sectors")[at]));
                    Assert.Equal(
                        old.Select(e => e.Text.TrimEnd('\r', '\n')),
                        more.Entries("sectors").RemoveAt(at).Select(e => e.Text.TrimEnd('\r', '\n'))
                    );
                    Assert.Equal(
                        document.Entries("answers").Select(e => e.Text),
                        more.Entries("answers").Select(e => e.Text)
                    );
                },
                iter: 1000
            );

    [Fact]
    public void A_key_that_is_set_reads_so_and_all_other_lines_stay() =>
        Gen.Select(EntryFiles.Any, EntryFiles.AnyText, Gen.Int[0, 20], Pick.From("keya", "keyb", "keyc", "new"))
            .Sample(
                (text, value, n, key) =>
                {
                    EntryDocument document = EntryFiles.Read(text);
                    if (document.Entries("answers") is not { Length: > 0 } entries)
                    {
                        return;
                    }

                    Entry entry = entries[n % entries.Length];
                    EntryDocument set = document.Set("answers", entry.Key, key, value);
                    Entry now = set.Entries("answers")[n % entries.Length];
                    Assert.Equal(value, EntryFiles.Scalar(now, key));
                    Assert.Same(set, set.Set("answers", entry.Key, key, value));
                    string[] others =
                    [
                        .. entries.Where(e => e.Key != entry.Key).Select(e => e.Text.TrimEnd('\r', '\n')),
                    ];
                    Assert.Equal(
                        others,
                        set.Entries("answers").Where(e => e.Key != entry.Key).Select(e => e.Text.TrimEnd('\r', '\n'))
                    );
                    Assert.Equal(document.TextOutsideEntries, set.TextOutsideEntries);

                    // Lines of the entry that are not the key's own.
                    string[] kept =
                    [
                        .. Lines(entry.Text)
                            .Where(l =>
                                !l.Contains("key", StringComparison.Ordinal)
                                && !l.Contains("  ", StringComparison.Ordinal)
                            ),
                    ];
                    Assert.Empty(kept.Except(Lines(now.Text)));
                    Assert.Null(
                        EntryFiles.Scalar(
                            set.Set("answers", entry.Key, key, null).Entries("answers")[n % entries.Length],
                            key
                        )
                            is { Length: > 0 } left
                            ? left
                            : null
                    );
                },
                iter: 2000
            );

    [Fact]
    public void A_setting_is_added_set_and_taken_away_without_a_trace() =>
        Gen.Select(EntryFiles.Any, EntryFiles.AnyText, Pick.From("part", "country", "note"))
            .Sample(
                (text, value, key) =>
                {
                    EntryDocument document = EntryFiles.Read(text);
                    EntryDocument set = document.SetSetting(key, value);
                    Assert.Equal(value, set.Setting(key) ?? "");
                    if (key == "part")
                    {
                        Assert.Equal(text, set.SetSetting(key, null).Text);
                    }
                    else
                    {
                        Assert.Null(set.SetSetting(key, null).Setting(key));
                    }
                }
            );

    [Fact]
    public void Every_text_written_is_read_back() =>
        EntryFiles.AnyText.Sample(text =>
        {
            string yaml = "a: " + ScalarText.Of(text) + "\nb: " + ScalarText.Of([text, text]) + "\n";
            var stream = new YamlDotNet.RepresentationModel.YamlStream();
            stream.Load(new StringReader(yaml));
            var root = (YamlDotNet.RepresentationModel.YamlMappingNode)stream.Documents[0].RootNode;
            Assert.Equal(text, ((YamlDotNet.RepresentationModel.YamlScalarNode)root["a"]).Value);
            Assert.Equal(
                [text, text],
                ((YamlDotNet.RepresentationModel.YamlSequenceNode)root["b"]).Select(n =>
                    ((YamlDotNet.RepresentationModel.YamlScalarNode)n).Value
                )
            );
        });

    [Theory]
    [InlineData("Ministry of Justice", "Ministry of Justice")]
    [InlineData("Act No. 5/2026, article 3 (new)", "Act No. 5/2026, article 3 (new)")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("NO", "\"NO\"")]
    [InlineData("2026-03-01", "\"2026-03-01\"")]
    [InlineData("12.5", "\"12.5\"")]
    [InlineData("see: this", "\"see: this\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("---", "\"---\"")]
    [InlineData("C:\\tab\t\u0001", "\"C:\\\\tab\\t\\u0001\"")]
    [InlineData("", "")]
    public void Texts_are_plain_where_that_is_safe(string text, string written) =>
        Assert.Equal(written, ScalarText.Of(text));

    private static string[] Content(Entry entry) =>
        [
            .. entry
                .Node.AllNodes.OfType<YamlDotNet.RepresentationModel.YamlScalarNode>()
                .Select(s => s.Value!.TrimEnd('\n')),
        ];

    private static string[] Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}

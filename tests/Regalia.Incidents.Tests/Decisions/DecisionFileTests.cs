using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Tests.Decisions;

public sealed class DecisionFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regalia-decisions").FullName;

    private string Path => System.IO.Path.Combine(folder, "decisions.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_there_has_no_decisions() => Assert.Empty(DecisionFile.Read(Path).Decisions);

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void What_is_written_reads_back_the_same(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        AnyDecision
            .List.Array[1, 3]
            .Sample(
                batches =>
                {
                    File.Delete(Path);
                    foreach (ImmutableArray<LinkDecision> batch in batches)
                    {
                        DecisionFile.Add(Path, batch);
                    }
                    Assert.Equal(batches.SelectMany(batch => batch), DecisionFile.Read(Path).Decisions);
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public void Adding_leaves_the_bytes_that_are_there()
    {
        DecisionFile.Add(Path, [Decision("a", "b")]);
        byte[] before = File.ReadAllBytes(Path);

        DecisionFile.Add(Path, [Decision("a", "c")]);

        Assert.Equal(before, File.ReadAllBytes(Path)[..before.Length]);
        Assert.Equal(2, DecisionFile.Read(Path).Decisions.Length);
    }

    [Fact]
    public void A_last_line_without_a_break_gets_one()
    {
        DecisionFile.Add(Path, [Decision("a", "b")]);
        File.WriteAllText(Path, File.ReadAllText(Path).TrimEnd('\n'));

        DecisionFile.Add(Path, [Decision("a", "c")]);

        Assert.Equal(2, DecisionFile.Read(Path).Decisions.Length);
    }

    [Fact]
    public void A_file_that_a_spreadsheet_saved_is_read_and_added_to()
    {
        DecisionFile.Add(Path, [Decision("a", "b", why: "the same yard, the same week")]);
        string[] lines = File.ReadAllLines(Path);
        File.WriteAllText(
            Path,
            "\uFEFF"
                + string.Join(
                    "\r\n",
                    lines.Select(line =>
                        line.Replace(',', ';')
                            .Replace(
                                "\"the same yard; the same week\"",
                                "the same yard, the same week",
                                StringComparison.Ordinal
                            )
                    )
                ),
            Encoding.UTF8
        );

        DecisionFile.Add(Path, [Decision("a", "c")]);

        ImmutableArray<LinkDecision> read = DecisionFile.Read(Path).Decisions;
        Assert.Equal([Decision("a", "b", why: "the same yard, the same week"), Decision("a", "c")], read);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_swallows_no_decision_that_is_added()
    {
        DecisionFile.Add(Path, [Decision("a", "b", "x, y")]);
        File.WriteAllText(Path, File.ReadAllText(Path).TrimEnd('\n', '"') + "\n");

        DecisionFile.Add(Path, [Decision("a", "c")]);
        DecisionFile.Add(Path, [Decision("a", "d")]);

        Assert.Equal(
            [Decision("a", "b", "x, y"), Decision("a", "c"), Decision("a", "d")],
            DecisionFile.Read(Path).Decisions
        );
    }

    [Fact]
    public void A_line_that_a_spreadsheet_broke_in_two_is_one_again_and_can_be_added_to()
    {
        DecisionFile.Add(Path, [Decision("a", "b", "same yard, same week")]);
        File.WriteAllText(
            Path,
            File.ReadAllText(Path)
                .Replace("same yard, same", "same yard,\r\nsame", StringComparison.Ordinal)
                .Replace(",why\n", ",why\r\n", StringComparison.Ordinal)
        );

        DecisionFile.Add(Path, [Decision("a", "c")]);

        Assert.Equal(
            [Decision("a", "b", "same yard, same week"), Decision("a", "c")],
            DecisionFile.Read(Path).Decisions
        );
    }

    [Fact]
    public void A_workbook_is_not_written_over()
    {
        byte[] workbook = [(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0];
        File.WriteAllBytes(Path, workbook);

        Assert.Contains(
            "save the decisions as CSV",
            Assert.Throws<DecisionException>(() => DecisionFile.Add(Path, [Decision("a", "b")])).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(workbook, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Where_nothing_may_be_written_the_message_names_the_decisions_and_not_the_lock()
    {
        _ = Directory.CreateDirectory(Path + ".lock");

        string said = Assert
            .Throws<UnauthorizedAccessException>(() => DecisionFile.Add(Path, [Decision("a", "b")]))
            .Message;

        Assert.StartsWith(Path + ": may not be written", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_ids_are_places_decisions_on_one_id_in_two_vintages_are_on_two_records()
    {
        LinkDecision older = OfTracker("cfr", "2021-04");
        LinkDecision later = OfTracker("cfr", "2023-02");

        Assert.Equal([older, later], new DecisionFile([older, later]).Standing());
        Assert.Equal([older], new DecisionFile([older, later, Withdrawn(later)]).Standing());
        // Elsewhere an id is the record's own in all vintages.
        Assert.Equal(
            [OfTracker("eurepoc", "1.3")],
            new DecisionFile([OfTracker("eurepoc", "1.1"), OfTracker("eurepoc", "1.3")]).Standing()
        );

        static LinkDecision OfTracker(string source, string vintage) =>
            Decision("a", "b") with
            {
                First = new(source, "7"),
                FirstVintage = vintage,
            };

        static LinkDecision Withdrawn(LinkDecision made) =>
            made with
            {
                Action = DecisionAction.Withdraw,
                Relation = null,
            };
    }

    [Fact]
    public async Task Programs_that_add_at_once_all_have_their_rows()
    {
        await Parallel.ForAsync(
            0,
            24,
            TestContext.Current.CancellationToken,
            (i, _) =>
            {
                DecisionFile.Add(Path, [Decision("a", i.ToString(CultureInfo.InvariantCulture))]);
                return ValueTask.CompletedTask;
            }
        );

        Assert.Equal(
            Enumerable.Range(0, 24).Select(i => i.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal),
            DecisionFile.Read(Path).Decisions.Select(d => d.Second.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_last_decision_on_a_pair_holds_whichever_record_is_named_first()
    {
        LinkDecision first = Decision("a", "b");
        LinkDecision other = Decision("a", "c");
        LinkDecision second = Decision("b", "a") with
        {
            Action = DecisionAction.Reject,
            Relation = LinkRelation.Different,
        };

        Assert.Equal([other, second], new DecisionFile([first, other, second]).Standing());
    }

    [Fact]
    public void A_withdrawn_decision_no_longer_holds_and_is_still_told()
    {
        LinkDecision made = Decision("a", "b");
        LinkDecision withdrawn = made with { Action = DecisionAction.Withdraw, Relation = null };
        DecisionFile file = new([made, withdrawn]);

        Assert.Empty(file.Standing());
        Assert.Equal(2, file.Decisions.Length);
    }

    [Theory]
    [InlineData("when,who\n", "row 1: no column action; expected the columns when,who,action")]
    [InlineData(
        "when,who,action,relation,source_a,vintage_a,id_a,source_b,vintage_b,id_b,why,mood\n",
        "row 1: column \"mood\": expected only"
    )]
    [InlineData(
        "when,who,action,relation,source_a,vintage_a,id_a,source_b,vintage_b,id_b,why\n2026-13-01,x,confirm,same,s,,a,s,,b,w\n",
        "row 2, column when: \"2026-13-01\": expected a time as"
    )]
    [InlineData(
        "when,who,action,relation,source_a,vintage_a,id_a,source_b,vintage_b,id_b,why\n2026-01-01,x,agree,same,s,,a,s,,b,w\n",
        "row 2, column action: \"agree\": expected confirm, reject or withdraw"
    )]
    [InlineData(
        "when,who,action,relation,source_a,vintage_a,id_a,source_b,vintage_b,id_b,why\n2026-01-01,x,confirm,different,s,,a,s,,b,w\n",
        "row 2, column relation: \"different\": expected same, part_of or related"
    )]
    [InlineData(
        "when,who,action,relation,source_a,vintage_a,id_a,source_b,vintage_b,id_b,why\n2026-01-01,x,confirm,same,s,,a,s,,b,\n",
        "row 2, column why: \"\": expected something"
    )]
    public void A_file_that_is_none_is_refused_with_the_place_and_left_as_it_was(string text, string said)
    {
        File.WriteAllText(Path, text);

        Assert.Contains(
            said,
            Assert.Throws<DecisionException>(() => DecisionFile.Read(Path)).Message,
            StringComparison.Ordinal
        );
        _ = Assert.Throws<DecisionException>(() => DecisionFile.Add(Path, [Decision("a", "b")]));
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("", "why")]
    [InlineData("  ", "why")]
    [InlineData("two\nlines", "why")]
    public void A_decision_without_a_reason_is_refused_and_nothing_written(string why, string what)
    {
        DecisionException refused = Assert.Throws<DecisionException>(() =>
            DecisionFile.Add(Path, [Decision("a", "b"), Decision("a", "c", why)])
        );

        Assert.StartsWith(what, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    private static LinkDecision Decision(string first, string second, string why = "same yard") =>
        new(
            new("own", first),
            new("own", second),
            "2024",
            "2024",
            DecisionAction.Confirm,
            LinkRelation.Same,
            "An analyst",
            new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero),
            why
        );
}

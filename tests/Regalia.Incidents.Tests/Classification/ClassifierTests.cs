using CsCheck;
using Regalia.Evidence;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Classification;

public class ClassifierTests
{
    private static readonly string[] sources =
    [
        "cfr",
        "eurepoc",
        "cissm",
        "dcid",
        "vcdb",
        "csis",
        "misp",
        "stix",
        "csv",
    ];

    private static readonly string[] names =
    [
        "Sponsor",
        "Type",
        "Category",
        "Description",
        "initiator_category",
        "incident_type",
        "receiver_category",
        "receiver_subcategory",
        "actor_type",
        "motive",
        "industry",
        "cyber_objective",
        "targettype",
        "Crit Inf",
        "actor.external.variety",
        "victim.industry",
        "adversary",
        "target",
        "x",
        "il_breach_indicator",
    ];

    private static readonly string[] texts =
    [
        "",
        "Unknown",
        "Not available",
        "Espionage",
        "State",
        "State;Unknown",
        "Private sector, Government",
        "1",
        "3",
        "92",
        "5417",
        "Data theft;Disruption",
        "a state-sponsored group",
        "universities",
        "trade secrets, trade secrets",
        "Corporate Targets (only some)",
        "Manufacturing",
        ";;",
        "\ud800",
        "Financial,",
        "Nation-State",
    ];

    private static readonly Gen<IncidentRecord> records = Gen.Select(
        One(sources),
        Gen.Select(One(names), One(texts)).Array[0, 12],
        (source, fields) =>
            MadeRecord.Of(source, fields) with
            {
                Title = fields.Length > 0 ? fields[0].Item2 : null,
                Victims = [new(null, null, null, [.. fields.Take(2).Select(f => f.Item2)])],
            }
    );

    private static Gen<string> One(string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    [Fact]
    public void Judging_and_explaining_agree() =>
        records.Sample(record =>
            Assert.Equal(
                Classifier.Bundled.Explain(record).Select(f => f.Judgement),
                Classifier.Bundled.Judgements(record)
            )
        );

    [Fact]
    public void Every_span_stands_where_it_says() =>
        records.Sample(record =>
        {
            foreach (EvidenceSpan span in Classifier.Bundled.Explain(record).SelectMany(f => f.Spans))
            {
                Assert.Contains(
                    record.Fields,
                    f =>
                        f.Name == span.Field
                        && span.Start + span.Length <= f.Text.Length
                        && f.Text.Substring(span.Start, span.Length) == span.Text
                );
            }
        });

    [Fact]
    public void Records_judged_one_after_another_do_not_touch_one_another() =>
        Gen.Select(records, records)
            .Sample(
                pair =>
                {
                    var alone = RulesText.Read(Classifier.BundledText).Judgements(pair.Item2);
                    _ = Classifier.Bundled.Judgements(pair.Item1);
                    Assert.Equal(alone, Classifier.Bundled.Judgements(pair.Item2));
                },
                iter: 100
            );

    [Fact]
    public void Many_threads_judge_as_one_does()
    {
        IncidentRecord[] all = new IncidentRecord[4_000];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = MadeRecord.Of(
                sources[i % sources.Length],
                (names[i % names.Length], texts[i % texts.Length]),
                (names[(i / 3) % names.Length], texts[(i / 5) % texts.Length])
            );
        }

        var alone = all.Select(Classifier.Bundled.Judgements).ToList();
        bool[] same = new bool[all.Length];
        Parallel.For(0, all.Length, i => same[i] = Classifier.Bundled.Judgements(all[i]).SequenceEqual(alone[i]));
        Assert.All(same, Assert.True);
    }

    [Fact]
    public void The_first_rule_that_applies_decides_and_shows_all_it_rests_on()
    {
        Classifier classifier = RulesText.Read(RulesText.Small);
        IncidentRecord record = MadeRecord.Of("made", ("kind", "cart; Ship (a small one) ;SHIP"), ("kind", "ship"));
        Finding finding = Assert.Single(classifier.Explain(record));
        Assert.Equal("afloat-code", finding.Rule);
        Assert.Equal(
            [new("kind", 6, 18, "Ship (a small one)"), new("kind", 26, 4, "SHIP"), new("kind", 0, 4, "ship")],
            finding.Spans
        );
    }

    [Theory]
    [InlineData("cart", Judgement.No)]
    [InlineData("cart;nothing", Judgement.Unknown)]
    [InlineData("nothing", Judgement.Unknown)]
    [InlineData(" ; ", Judgement.Unknown)]
    [InlineData("", Judgement.Unknown)]
    public void A_no_needs_codes_none_of_which_is_missing(string kind, Judgement expected) =>
        Assert.Equal(
            expected,
            Assert.Single(RulesText.Read(RulesText.Small).Explain(MadeRecord.Of("made", ("kind", kind)))).Judgement
        );

    [Fact]
    public void What_a_reader_put_into_common_terms_is_shown_where_the_source_says_it()
    {
        Classifier classifier = RulesText.Read(
            RulesText.Small.Replace(
                "{field: kind, is: ship}",
                "{record: [victim names, victim sectors, attribution names, attribution categories], any_of: [ship]}",
                StringComparison.Ordinal
            )
        );
        IncidentRecord record = MadeRecord.Of("made", ("what", "a cart, a ship"), ("who", "x")) with
        {
            Victims = [new("x", "Ruritania", Iso3.Parse("ZZZ"), ["cart"]), new(null, null, null, ["ship"])],
        };
        Finding finding = Assert.Single(classifier.Explain(record));
        Assert.Equal(new EvidenceSpan("what", 10, 4, "ship"), Assert.Single(finding.Spans));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Judgements_are_the_same_in_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
            IncidentRecord record = MadeRecord.Of(
                "cfr",
                ("Description", "INTELLECTUAL PROPERTY"),
                ("Type", "ESPIONAGE")
            );
            Assert.Equal(Judgement.Yes, Classifier.Bundled.Explain(record, "theft").Judgement);
            Assert.Equal(Judgement.Yes, Classifier.Bundled.Explain(record, "espionage").Judgement);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}

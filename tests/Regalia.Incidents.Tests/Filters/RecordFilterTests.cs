using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Filters;

public class RecordFilterTests
{
    private const Judgement Y = Judgement.Yes;
    private const Judgement N = Judgement.No;
    private const Judgement U = Judgement.Unknown;

    private static readonly string[] criteria = ["state", "private"];

    // All nine pairs of judgements, over levels, years and lists of countries.
    private static readonly RecordFacts facts = MadeFacts.Of(
        "2023",
        (2014, "DEU", RecordLevel.Incident, Y, Y),
        (2015, "DEU;MYS", RecordLevel.Incident, Y, N),
        (2016, "VNM", RecordLevel.Actor, Y, U),
        (0, "", RecordLevel.Incident, N, Y),
        (2018, "BRA", RecordLevel.Report, N, N),
        (2019, "", RecordLevel.VictimImpact, N, U),
        (2020, "MYS;VNM", RecordLevel.Campaign, U, Y),
        (2021, "XXX", RecordLevel.Incident, U, N),
        (2022, "USA", RecordLevel.Incident, U, U)
    );

    [Theory]
    [InlineData("", "", "YYYYYYYYY")]
    [InlineData("  ", "", "YYYYYYYYY")]
    [InlineData("state", "state", "YYYNNNUUU")]
    [InlineData("STATE And Private", "state and private", "YNUNNNUNU")]
    [InlineData("state or private", "state or private", "YYYYNUYUU")]
    [InlineData("not state", "not state", "NNNYYYUUU")]
    [InlineData("not state and private", "not state and private", "NNNYNUUNU")]
    [InlineData("not (state and private)", "not (state and private)", "NYUYYYUYU")]
    [InlineData("state or private and not state", "state or private and not state", "YYYYNUUUU")]
    [InlineData("(state or private) and not state", "(state or private) and not state", "NNNYNUUUU")]
    [InlineData("((state)) and(private)", "state and private", "YNUNNNUNU")]
    [InlineData("state and (private and not state)", "state and private and not state", "NNNNNNUNU")]
    [InlineData("country:MYS,VNM", "country:MYS,VNM", "NYYUNUYNN")]
    [InlineData("country: vnm , MYS", "country:MYS,VNM", "NYYUNUYNN")]
    [InlineData("not country:mys", "not country:MYS", "YNYUYUNYY")]
    [InlineData("region:southeast-asia", "region:southeast-asia", "NYYUNUYNN")]
    [InlineData("region:Western-Europe", "region:western-europe", "YYNUNUNNN")]
    [InlineData("level:incident", "level:incident", "YYNYNNNYY")]
    [InlineData("level:actor,victim-impact", "level:victim-impact,actor", "NNYNNYNNN")]
    [InlineData("year:2015..2016", "year:2015..2016", "NYYUNNNNN")]
    [InlineData("year:..2014,2022..", "year:..2014,2022..", "YNNUNNNNY")]
    [InlineData("year:2015..2015", "year:2015", "NYNUNNNNN")]
    public void A_filter_is_read_spelled_and_judged(string text, string canonical, string judged)
    {
        RecordFilter filter = RecordFilter.Parse(text, criteria);
        Assert.Equal(canonical, filter.Canonical);
        Assert.Equal(judged, Letters(filter.Judge(facts)));
        Assert.Equal(canonical, RecordFilter.Parse(canonical, criteria).Canonical);
    }

    [Fact]
    public void A_source_without_starts_is_filtered_by_the_years_in_which_records_became_known()
    {
        IncidentRecord record = new()
        {
            Source = "cfr",
            Id = "1",
            Level = RecordLevel.Incident,
            Dates = [new(DateKind.Disclosed, new DateOnly(2020, 5, 6), DatePrecision.Day)],
        };
        RecordFacts known = MadeFacts.Of([record], Classifier.Bundled, "cfr", "2023-02");
        Assert.Equal([Judgement.Yes], RecordFilter.Parse("year:2020", known.Criteria).Judge(known));
        Assert.Equal(
            [Judgement.Unknown],
            RecordFilter.Parse("year:2020", known.Criteria).Judge(known, YearBasis.Started)
        );
    }

    [Fact]
    public void Years_are_those_of_the_basis_asked_for()
    {
        RecordFilter filter = RecordFilter.Parse("year:2015", criteria);
        Assert.Equal("NYNUNNNNN", Letters(filter.Judge(facts, YearBasis.Started)));
        Assert.Equal("YNNUNNNNN", Letters(filter.Judge(facts, YearBasis.Disclosed)));
    }

    [Theory]
    [InlineData(
        "privte",
        "Filter, character 1, \"privte\": expected state, private, country:, region:, level:, year:; did you mean private?"
    )]
    [InlineData(
        "state nd private",
        "Filter, character 7, \"nd\": expected and, or, or the end; put and or or before it"
    )]
    [InlineData("state and", "Filter, character 10: expected a word such as")]
    [InlineData("and state", "Filter, character 1, \"and\": expected a word such as")]
    [InlineData("not", "Filter, character 4: expected a word")]
    [InlineData("(state", "Filter, character 7: expected a closing bracket for the one at character 1; add it")]
    [InlineData("state)", "Filter, character 6, \")\": expected and, or, or the end; take the bracket out")]
    [InlineData("()", "Filter, character 2, \")\": expected a word")]
    [InlineData("state private", "character 7, \"private\"")]
    [InlineData(
        "country:VNMM",
        "Filter, character 9, \"VNMM\": expected a country code of three letters, such as VNM; did you mean VNM?"
    )]
    [InlineData(
        "state and country:DEU,,FRA",
        "Filter, character 23: expected a value; put one here, or take the comma out"
    )]
    [InlineData("country:", "Filter, character 9: expected a value")]
    [InlineData("contry:DEU", "did you mean country?")]
    [InlineData("region:south-east-asia", "did you mean southeast-asia?")]
    [InlineData("level:incidents", "did you mean incident?")]
    [InlineData("year:14", "Filter, character 6, \"14\": expected a year or a range")]
    [InlineData("year:2020..2014", "expected the earlier year first; change the two around")]
    [InlineData("year:..", "give at least one end")]
    [InlineData("year:๒๐๑๔", "expected a year")]
    public void A_fault_is_told_with_its_character(string text, string message)
    {
        var fault = Assert.Throws<FilterException>(() => RecordFilter.Parse(text, criteria));
        Assert.Contains(message, fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Depth_and_length_have_an_end()
    {
        Assert.Contains("at most 64", Fault(new string('(', 1_000)));
        Assert.Contains("at most 64", Fault(string.Concat(Enumerable.Repeat("not ", 900)) + "state"));
        Assert.Contains("4,000", Fault(new string(' ', 4_001) + "state"));
        Assert.Equal(
            "state",
            RecordFilter.Parse(new string('(', 63) + "state" + new string(')', 63), criteria).Canonical
        );
    }

    [Fact]
    public void Records_that_were_not_judged_on_a_criterion_are_refused()
    {
        RecordFilter filter = RecordFilter.Parse("espionage", ["espionage"]);
        Assert.Contains(
            "made@2023 was not judged on espionage: expected one of state, private",
            Assert.Throws<FilterException>(() => filter.Judge(facts)).Message
        );
    }

    [Fact]
    public void Any_filter_is_judged_as_one_record_after_another_would_be() =>
        trees.Sample(tree =>
        {
            RecordFilter filter = RecordFilter.Parse(tree.Text, criteria);
            Judgement[] judged = filter.Judge(facts);
            for (int i = 0; i < facts.Count; i++)
            {
                Assert.Equal(tree.Judge(i), judged[i]);
            }

            RecordFilter again = RecordFilter.Parse(filter.Canonical, criteria);
            Assert.Equal(filter.Canonical, again.Canonical);
            Assert.Equal(judged, again.Judge(facts));
        });

    [Fact]
    public void Any_text_is_read_or_refused_and_never_more() =>
        Gen.Int[0, 15]
            .Array[0, 20]
            .Sample(words =>
            {
                string[] all =
                [
                    "state",
                    "private",
                    "and",
                    "or",
                    "not",
                    "(",
                    ")",
                    "country:",
                    "DEU",
                    ",",
                    "year:",
                    "20",
                    "..",
                    " ",
                    "ğ",
                    ":",
                ];
                try
                {
                    _ = RecordFilter.Parse(string.Concat(words.Select(w => all[w])), criteria).Judge(facts);
                }
                catch (FilterException e)
                {
                    Assert.StartsWith("Filter, character ", e.Message);
                }
            });

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_filter_is_the_same_in_every_culture(string culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
            RecordFilter filter = RecordFilter.Parse("PRIVATE AND LEVEL:INCIDENT and year:2014..2020", criteria);
            Assert.Equal("private and level:incident and year:2014..2020", filter.Canonical);
            Assert.Equal("YNNUNNNNN", Letters(filter.Judge(facts)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Many_records_are_judged_as_few_are()
    {
        ImmutableArray<Judgement> states = [.. Enumerable.Range(0, 1_003).Select(i => (Judgement)(i % 3))];
        RecordFacts many = MadeFacts.Of(
            "2023",
            [.. states.Select((s, i) => (2000 + (i % 20), "DEU", RecordLevel.Incident, s, (Judgement)(i / 3 % 3)))]
        );
        Judgement[] both = RecordFilter.Parse("state and private", criteria).Judge(many);
        Judgement[] either = RecordFilter.Parse("state or private", criteria).Judge(many);
        for (int i = 0; i < many.Count; i++)
        {
            Judgement other = (Judgement)(i / 3 % 3);
            Assert.Equal(And(states[i], other), both[i]);
            Assert.Equal(Not(And(Not(states[i]), Not(other))), either[i]);
        }
    }

    private static readonly Gen<Tree> trees = Gen.Recursive<Tree>(
        (depth, inner) =>
        {
            Gen<Tree> word = Gen.Bool.Select(state => new Tree(
                state ? "state" : "private",
                i => facts.Judgements[(state ? 0 : facts.Count) + i]
            ));
            return depth >= 4
                ? word
                : Gen.OneOf(
                    word,
                    inner.Select(t => new Tree($"not ({t.Text})", i => Not(t.Judge(i)))),
                    Gen.Select(
                        inner,
                        inner,
                        (a, b) => new Tree($"({a.Text}) and ({b.Text})", i => And(a.Judge(i), b.Judge(i)))
                    ),
                    Gen.Select(
                        inner,
                        inner,
                        (a, b) => new Tree($"({a.Text}) or ({b.Text})", i => Not(And(Not(a.Judge(i)), Not(b.Judge(i)))))
                    )
                );
        }
    );

    private static Judgement Not(Judgement j) =>
        j == Y ? N
        : j == N ? Y
        : U;

    private static Judgement And(Judgement a, Judgement b) =>
        a == N || b == N ? N
        : a == Y && b == Y ? Y
        : U;

    private static string Letters(Judgement[] judgements) => string.Concat(judgements.Select(j => j.ToString()[0]));

    private static string Fault(string text) =>
        Assert.Throws<FilterException>(() => RecordFilter.Parse(text, criteria)).Message;

    private sealed record Tree(string Text, Func<int, Judgement> Judge);
}

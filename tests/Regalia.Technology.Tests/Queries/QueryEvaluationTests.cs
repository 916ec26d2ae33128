using CsCheck;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>What a query finds in a work.</summary>
public sealed class QueryEvaluationTests
{
    private static readonly string[] Pieces =
    [
        "a",
        "b c",
        "AND",
        "OR",
        "NOT",
        "NEAR/2",
        "(",
        ")",
        "title:",
        "\"a b\"",
        "xyz*",
    ];

    // A work in four parts with | between: title | abstract, "_" for an unclaimed position | topics with ; | keywords with ;
    [Theory]
    [InlineData("quantum", "Quantum bits", "Quantum")]
    [InlineData("quantum", "quantumly|a b quantum", "quantum")]
    [InlineData("quantum", "||Quantum|Quantum", null)]
    [InlineData("topic:quantum", "||Optics;Quantum optics|Quantum", "Quantum")]
    [InlineData("keyword:quantum", "Quantum||Quantum|Bits;Quantum", "Quantum")]
    [InlineData("comput*", "Computing by computers|comput", "Computing computers comput")]
    [InlineData("comput*", "recomputing comp", null)]
    [InlineData("\"quantum comput*\"", "Computing quantum|quantum-computers", "quantum computers")]
    [InlineData("\"a b\"", "a|b", null)]
    [InlineData("\"a b\"", "|a _ b", null)]
    [InlineData("\"a b\"", "|a – b", "a b")]
    [InlineData("topic:\"a b\"", "||a;b", null)]
    [InlineData("a NEAR/0 b", "b a", "b a")]
    [InlineData("a NEAR/0 b", "a x b", null)]
    [InlineData("a NEAR/1 b", "b x a", "b a")]
    [InlineData("a NEAR/1 b", "|a _ b", "a b")]
    [InlineData("a NEAR/1 b", "|a _ _ b", null)]
    [InlineData("a NEAR/50 b", "a|b", null)]
    [InlineData("a NEAR/0 a", "a", null)]
    [InlineData("a NEAR/0 a", "x a a", "a a")]
    [InlineData("\"a b\" NEAR/0 b", "a b", null)]
    [InlineData("\"a b\" NEAR/1 c", "a b x c", "a b c")]
    [InlineData("(\"a b\" OR d) NEAR/0 c", "d a b c", "a b c")]
    [InlineData("title:a NEAR/3 b", "a x|a b", null)]
    [InlineData("title:a NEAR/3 b", "b a|b", "b a")]
    [InlineData("a AND b", "a|b", "a b")]
    [InlineData("a AND NOT b", "a|b", null)]
    [InlineData("a AND NOT b", "a", "a")]
    [InlineData("a AND NOT NOT b", "a b", "a b")]
    [InlineData("a OR b", "b a", "b a")]
    [InlineData("a OR (b AND c)", "a b", "a")]
    [InlineData("naïve", "Naive", "Naive")]
    [InlineData("h2o", "H2O H₂O", "H2O")]
    public void Queries_find_what_they_say(string query, string work, string? expected)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture _ = new(culture);
            string[] parts = [.. work.Split('|'), "", "", ""];
            WorkText text = new(
                parts[0],
                parts[1]
                    .Split(' ')
                    .Select((word, i) => new AbstractWord(i, word))
                    .Where(word => word.Word is not ("_" or "")),
                parts[2].Split(';'),
                parts[3].Split(';')
            );
            QueryMatch match = QueryEvaluation.Evaluate(Query.Parse(query), text);
            Assert.Equal(expected is not null, match.Matches);
            Assert.Equal(
                expected ?? "",
                string.Join(
                    ' ',
                    match.Words.Select(word => text.Texts[word.Text].Text.Substring(word.Start, word.Length))
                )
            );
        }
    }

    [Fact]
    public void Words_at_one_position_follow_each_other_in_the_order_given()
    {
        WorkText work = new(null, [new(1, "c"), new(0, "a"), new(0, "b"), new(-1, "z"), new(9, "d")], [], []);
        Assert.Equal("a b c … d", work.Texts.Single().Text);
        Assert.True(
            QueryEvaluation
                .Evaluate(Query.Parse("\"a b c\" AND b NEAR/8 d AND NOT (b NEAR/7 d) AND NOT z"), work)
                .Matches
        );
        Assert.True(QueryEvaluation.Evaluate(Query.Parse("\"a b c\" AND c NEAR/7 d AND NOT z"), work).Matches);
        Assert.False(QueryEvaluation.Evaluate(Query.Parse("c NEAR/6 d"), work).Matches);
    }

    [Fact]
    public void A_far_position_costs_nothing()
    {
        WorkText work = new(null, [new(0, "a"), new(int.MaxValue, "b")], [], []);
        Assert.True(QueryEvaluation.Evaluate(Query.Parse("a AND b AND NOT (a NEAR/50 b)"), work).Matches);
    }

    [Fact]
    public void A_second_evaluator_by_regular_expressions_agrees()
    {
        (int matched, int all) = (0, 0);
        Gen.Select(MadeQueries.Queries, MadeQueries.Works)
            .Sample(
                (query, work) =>
                {
                    bool expected = PlainEvaluation.Matches(query.Root, work);
                    QueryMatch match = QueryEvaluation.Evaluate(query, work.Text);
                    Interlocked.Increment(ref all);
                    Interlocked.Add(ref matched, expected ? 1 : 0);
                    return match.Matches == expected && (!match.Matches || match.Words.Length > 0);
                },
                iter: 20_000
            );
        // Works that never match, or always, would show nothing.
        Assert.InRange(matched * 100 / all, 10, 90);
    }

    [Fact]
    public void The_canonical_form_reads_back_as_an_equal_tree() =>
        MadeQueries.Queries.Sample(query =>
        {
            Query again = Query.Parse(query.Canonical);
            return again.Root.Equals(query.Root)
                && again.Root.GetHashCode() == query.Root.GetHashCode()
                && string.Equals(again.Canonical, query.Canonical, StringComparison.Ordinal)
                && string.Equals(again.Digest, query.Digest, StringComparison.Ordinal);
        });

    [Fact]
    public void No_query_matches_a_work_without_its_words() =>
        MadeQueries.Queries.Sample(query =>
            !QueryEvaluation.Evaluate(query, new WorkText("zzz", [new(0, "zzz")], ["zzz"], ["zzz"])).Matches
        );

    [Fact]
    public void A_query_of_any_characters_is_read_or_refused() =>
        Gen.OneOf(
                Gen.String[Gen.Char["ab*\"()# \n:?-NEARORDT/3title"], 0, 40],
                Gen.String,
                Gen.Int[0, Pieces.Length - 1]
                    .Array[0, 12]
                    .Select(parts => string.Join(' ', parts.Select(i => Pieces[i])))
            )
            .Sample(
                text =>
                {
                    QueryReading reading = Query.Read(text);
                    return reading.Query is null
                        ? reading.Faults.All(f => f.Line >= 1 && f.Column >= 1)
                        : reading.Faults.IsEmpty
                            && Query.Parse(reading.Query.Canonical).Root.Equals(reading.Query.Root);
                },
                iter: 20_000
            );
}

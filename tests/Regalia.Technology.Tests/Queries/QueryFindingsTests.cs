using System.Collections.Immutable;
using CsCheck;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>Odd parts of queries: the ones that must be seen, and that nothing is said that does not hold.</summary>
public sealed class QueryFindingsTests
{
    [Theory]
    [InlineData("a AND b", "")]
    [InlineData("a AND NOT a", "Impossible a AND NOT a")]
    [InlineData("\"a b\" AND NOT b", "Impossible \"a b\" AND NOT b")]
    [InlineData("a AND b AND NOT (a AND b)", "Impossible a AND b AND NOT (a AND b)")]
    [InlineData("a AND NOT \"a b\"", "")]
    [InlineData("(a AND NOT (a OR b)) OR c", "Impossible a AND NOT (a OR b)")]
    [InlineData("(a OR b) AND NOT b", "Impossible b")]
    [InlineData("title:a NEAR/3 abstract:b", "Impossible title:a NEAR/3 abstract:b")]
    [InlineData("a NEAR/0 a", "")]
    [InlineData("a OR b OR a", "Redundant a")]
    [InlineData("comput* OR computer", "Redundant computer")]
    [InlineData("computer OR comput*", "Redundant computer")]
    [InlineData("quantum OR \"quantum computing\"", "Redundant \"quantum computing\"")]
    [InlineData("title:quantum OR quantum", "Redundant title:quantum")]
    [InlineData("topic:quantum OR quantum", "")]
    [InlineData("quantum OR title:quantum OR abstract:quantum", "Redundant title:quantum;Redundant abstract:quantum")]
    [InlineData("quantum AND (title:quantum OR abstract:quantum)", "Redundant title:quantum OR abstract:quantum")]
    [InlineData("a OR (a AND b)", "Redundant a AND b")]
    [InlineData("a AND (a OR b)", "Redundant a OR b")]
    [InlineData("comput* AND computer", "Redundant comput*")]
    [InlineData("\"a b\" AND a NEAR/3 b", "Redundant a NEAR/3 b")]
    [InlineData("a NEAR/5 b OR a NEAR/3 b", "Redundant a NEAR/3 b")]
    [InlineData("a NEAR/5 b OR b NEAR/5 a", "Redundant b NEAR/5 a")]
    [InlineData("a NEAR/5 b AND a", "Redundant a")]
    [InlineData("(comput* OR computer) NEAR/2 a", "Redundant computer")]
    [InlineData("(a OR \"a b\") NEAR/2 c", "")]
    [InlineData("a AND NOT NOT b", "Redundant NOT NOT b")]
    [InlineData("a AND NOT b AND NOT (b AND c)", "Redundant NOT (b AND c)")]
    public void Odd_parts_are_named(string query, string expected) =>
        Assert.Equal(
            expected,
            string.Join(';', QueryFindings.Of(Query.Parse(query)).Select(finding => $"{finding.Kind} {finding.Part}"))
        );

    [Fact]
    public void A_part_called_redundant_never_changes_a_match_and_an_impossible_one_never_makes_one()
    {
        (int redundant, int impossible) = (0, 0);
        Gen.Select(MadeQueries.Queries, MadeQueries.Works.Array[20])
            .Sample(
                (query, works) =>
                {
                    ImmutableArray<QueryFinding> findings = QueryFindings.Of(query);
                    foreach (QueryFinding finding in findings)
                    {
                        bool isRedundant = finding.Kind == QueryFindingKind.Redundant;
                        Interlocked.Add(ref redundant, isRedundant ? 1 : 0);
                        Interlocked.Add(ref impossible, isRedundant ? 0 : 1);
                        Assert.All(works, work => Same(query.Root, Without(query.Root, [finding]), work.Text));
                    }

                    ImmutableArray<QueryFinding> all =
                    [
                        .. findings.Where(finding => finding.Kind == QueryFindingKind.Redundant),
                    ];
                    Assert.All(works, work => Same(query.Root, Without(query.Root, all), work.Text));
                },
                iter: 4_000
            );
        Assert.True(redundant > 100 && impossible > 100, FormattableString.Invariant($"{redundant} {impossible}"));
    }

    [Fact]
    public void A_query_nested_on_purpose_is_looked_through_in_bounded_time()
    {
        string nested = "a";
        for (int level = 0; level < 20; level++)
        {
            nested = FormattableString.Invariant($"(({nested} OR b{level}) AND (c{level} OR d{level}))");
        }

        _ = QueryFindings.Of(Query.Parse($"{nested} OR {nested.Replace('b', 'e')}"));
    }

    private static void Same(QueryNode query, QueryNode? other, WorkText work) =>
        Assert.Equal(
            QueryEvaluation.Evaluate(query, work).Matches,
            other is not null && QueryEvaluation.Evaluate(other, work).Matches
        );

    // An impossible part is taken for one that matches nothing (null), a redundant one is left out of its group.
    private static QueryNode? Without(QueryNode node, ImmutableArray<QueryFinding> findings)
    {
        if (findings.FirstOrDefault(f => ReferenceEquals(f.Part, node)) is { } finding)
        {
            return finding.Kind == QueryFindingKind.Redundant && node is NotNode { Operand: NotNode inner }
                ? Without(inner.Operand, findings)
                : null;
        }

        switch (node)
        {
            case AndNode and:
                if (and.Operands.Any(o => IsLeftOut(o, QueryFindingKind.Impossible)))
                {
                    return null;
                }

                QueryNode?[] rest =
                [
                    .. and
                        .Operands.Where(o => !IsLeftOut(o, QueryFindingKind.Redundant))
                        .Select(o => o is NotNode ? Not(o) : Without(o, findings)),
                ];
                return rest.Contains(null) ? null : Of(rest!, all => new AndNode(all));
            case OrNode or:
                return Of(
                    [
                        .. or
                            .Operands.Where(o => !IsLeftOut(o, QueryFindingKind.Redundant))
                            .Select(o => Without(o, findings))
                            .OfType<QueryNode>(),
                    ],
                    all => new OrNode(all)
                );
            case NotNode:
                return Not(node);
            case NearNode near:
                return Without(near.Left, findings) is { } left && Without(near.Right, findings) is { } right
                    ? near with
                    {
                        Left = left,
                        Right = right,
                    }
                    : null;
            default:
                return node;
        }

        bool IsLeftOut(QueryNode part, QueryFindingKind kind) =>
            part is not NotNode { Operand: NotNode }
            && findings.Any(f => f.Kind == kind && ReferenceEquals(f.Part, part));

        // NOT of what matches nothing holds always: said by a word that is nowhere.
        QueryNode Not(QueryNode part)
        {
            if (findings.Any(f => ReferenceEquals(f.Part, part)))
            {
                return Without(part, findings) ?? new WordNode("nowhere", WorkFields.Title);
            }

            return new NotNode(Without(((NotNode)part).Operand, findings) ?? new WordNode("nowhere", WorkFields.Title));
        }
    }

    private static QueryNode? Of(QueryNode[] operands, Func<ImmutableArray<QueryNode>, QueryNode> join) =>
        operands switch
        {
            [] => null,
            [var single] => single,
            _ => join([.. operands]),
        };
}

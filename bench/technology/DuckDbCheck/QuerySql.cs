using Regalia.Technology.Queries;

namespace DuckDbCheck;

/// <summary>
/// A query as a condition in SQL, written from the tree alone: nothing of the program's own matching is used. Texts are columns of
/// tokens with spaces around each: t (title), a (abstract), ta (both, "|" between), o (topics), k (keywords).
/// </summary>
/// <remarks>
/// Written as somebody would who wants an answer soon: all words of an OR in one pattern, CASE instead of AND and OR because DuckDB
/// computes both sides of these, and both ends of a NEAR sought before the costly pattern.
/// </remarks>
internal static class QuerySql
{
    private const string RestOfToken = "[^ |]*";
    private const string OtherToken = "[^ |]+ +";

    internal static bool Uses(QueryNode node, WorkFields field) =>
        node switch
        {
            LeafNode leaf => leaf.Fields.HasFlag(field),
            OrNode or => or.Operands.Any(o => Uses(o, field)),
            AndNode and => and.Operands.Any(o => Uses(o, field)),
            NotNode not => Uses(not.Operand, field),
            NearNode near => Uses(near.Left, field) || Uses(near.Right, field),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// The condition, behind one pattern that every matching work has: most works are done with one search a query, as in a job of
    /// plain word lists.
    /// </summary>
    internal static string Condition(Query query) => AllTrue([AnyOf(Necessary(query.Root)), Condition(query.Root)]);

    /// <summary>The condition as the query is written, part by part.</summary>
    internal static string AsWritten(Query query) => Condition(query.Root);

    private static string Condition(QueryNode node) =>
        node switch
        {
            LeafNode leaf => AnyOf([leaf]),
            OrNode or => Or(or),
            AndNode and => And(and),
            NotNode not => $"NOT {Condition(not.Operand)}",
            NearNode near => Near(near),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // Leaves one of which a match must have, sought in title and abstract alike where the field is one of these; of an AND, those
    // of the operand whose words look the rarest.
    private static LeafNode[] Necessary(QueryNode node) =>
        node switch
        {
            LeafNode leaf =>
            [
                (leaf.Fields & WorkFields.TitleOrAbstract) == WorkFields.None
                    ? leaf
                    : leaf with
                    {
                        Fields = leaf.Fields | WorkFields.TitleOrAbstract,
                    },
            ],
            OrNode or => [.. or.Operands.SelectMany(Necessary)],
            AndNode and => and
                .Operands.Where(o => o is not NotNode)
                .Select(Necessary)
                .MinBy(leaves => leaves.Sum(Frequency))!,
            NearNode near => new[] { Necessary(near.Left), Necessary(near.Right) }.MinBy(l => l.Sum(Frequency))!,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // A guess that only decides which pattern goes first: phrases are rare, long words rarer than short ones.
    private static double Frequency(LeafNode leaf) => leaf is PhraseNode ? 0.01 : 1.0 / Begin(leaf).Length;

    private static string Or(OrNode or)
    {
        LeafNode[] leaves = [.. or.Operands.OfType<LeafNode>()];
        return FirstTrue([
            .. leaves.Length > 0 ? [AnyOf(leaves)] : (string[])[],
            .. or.Operands.Where(o => o is not LeafNode).Select(Condition),
        ]);
    }

    private static string And(AndNode and) => AllTrue([.. and.Operands.OrderBy(o => o is NotNode).Select(Condition)]);

    private static string AnyOf(LeafNode[] leaves) =>
        FirstTrue([
            .. leaves
                .SelectMany(leaf => Columns(leaf.Fields).Select(column => (column, Pattern: Begin(leaf))))
                .GroupBy(l => l.column, StringComparer.Ordinal)
                .Select(g => Matches(g.Key, Alternatives(g.Select(l => l.Pattern)))),
        ]);

    private static string Near(NearNode near)
    {
        LeafNode[] left = Leaves(near.Left);
        LeafNode[] right = Leaves(near.Right);
        WorkFields all = left[0].Fields;
        string[] columns = [.. Columns(left.Concat(right).All(l => l.Fields == all) ? all : WorkFields.None)];
        return columns.Length > 0
            ? FirstTrue([.. columns.Select(column => Near(column, left, right, near.Distance))])
            : FirstTrue([
                .. Enum.GetValues<WorkFields>()
                    .Where(f => System.Numerics.BitOperations.PopCount((uint)f) == 1)
                    .Select(f =>
                        Near(
                            Columns(f).Single(),
                            [.. left.Where(l => l.Fields.HasFlag(f))],
                            [.. right.Where(l => l.Fields.HasFlag(f))],
                            near.Distance
                        )
                    ),
            ]);
    }

    private static string Near(string column, LeafNode[] left, LeafNode[] right, int distance)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return "false";
        }

        string between = FormattableString.Invariant($"(?:{OtherToken}){{0,{distance}}}");
        string first = Alternatives(left.Select(Whole));
        string second = Alternatives(right.Select(Whole));
        return AllTrue([
            Matches(column, Alternatives(left.Select(Begin))),
            Matches(column, Alternatives(right.Select(Begin))),
            Matches(column, $"(?:{first}{between}{second}|{second}{between}{first})"),
        ]);
    }

    private static LeafNode[] Leaves(QueryNode node) =>
        node is OrNode or ? [.. or.Operands.SelectMany(Leaves)] : [(LeafNode)node];

    private static IEnumerable<string> Columns(WorkFields fields)
    {
        if (fields.HasFlag(WorkFields.TitleOrAbstract))
        {
            yield return "ta";
        }
        else if (fields.HasFlag(WorkFields.Title))
        {
            yield return "t";
        }
        else if (fields.HasFlag(WorkFields.Abstract))
        {
            yield return "a";
        }

        if (fields.HasFlag(WorkFields.Topic))
        {
            yield return "o";
        }

        if (fields.HasFlag(WorkFields.Keyword))
        {
            yield return "k";
        }
    }

    // A pattern begins behind a space. Of a prefix its letters are enough, unless something must follow.
    private static string Begin(LeafNode leaf) => Words(leaf, "");

    private static string Whole(LeafNode leaf) => Words(leaf, RestOfToken + " +");

    private static string Words(LeafNode leaf, string afterPrefix)
    {
        PhraseElement[] elements = leaf switch
        {
            WordNode word => [new PhraseElement(word.Token, IsPrefix: false)],
            PrefixNode prefix => [new PhraseElement(prefix.Letters, IsPrefix: true)],
            PhraseNode phrase => [.. phrase.Elements],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        string end =
            elements[^1].IsPrefix ? afterPrefix
            : afterPrefix.Length > 0 ? " +"
            : " ";
        return string.Join(" +", elements.Select(e => e.Token)) + end;
    }

    private static string Alternatives(IEnumerable<string> patterns)
    {
        string[] all = [.. patterns.Distinct(StringComparer.Ordinal)];
        return all.Length == 1 ? all[0] : $"(?:{string.Join('|', all)})";
    }

    private static string Matches(string column, string pattern) => $"regexp_matches({column}, ' {pattern}')";

    private static string FirstTrue(string[] conditions) =>
        conditions.Length == 1
            ? conditions[0]
            : $"(CASE {string.Concat(conditions[..^1].Select(c => $"WHEN {c} THEN true "))}ELSE {conditions[^1]} END)";

    private static string AllTrue(string[] conditions) =>
        conditions.Length == 1
            ? conditions[0]
            : $"(CASE {string.Concat(conditions[..^1].Select(c => $"WHEN NOT {c} THEN false "))}ELSE {conditions[^1]} END)";
}

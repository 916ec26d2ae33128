using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>
/// From text to tree: OR binds least, then AND, NEAR, NOT. After a fault it goes on as if the likeliest thing had been written,
/// so that all faults of a query come out at once.
/// </summary>
internal sealed class QueryParser
{
    internal const int FarthestNear = 50;
    private const int LongestQuery = 100_000;
    private const int DeepestNesting = 64;
    private const string Operand = "a word, a \"phrase\", a prefix* or a parenthesis";

    private readonly QueryText query;
    private readonly List<Lexeme> lexemes;
    private int at;
    private int depth;
    private bool isTooDeep;

    private QueryParser(QueryText query)
    {
        this.query = query;
        lexemes = new QueryLexer(query).Cut();
    }

    private Lexeme Next => lexemes[at];

    internal static QueryReading Read(string text)
    {
        QueryText read = new(text);
        if (text.Length > LongestQuery)
        {
            read.Fault(
                read.Span(LongestQuery, text.Length),
                FormattableString.Invariant($"a query of at most {LongestQuery} characters"),
                "make two technologies of it"
            );
            return new QueryReading(null, [.. read.Faults]);
        }

        QueryNode? root = new QueryParser(read).Whole();
        if (!read.HasFaults && root is not null)
        {
            QueryMeaning.Check(root, read);
        }

        return read.HasFaults ? new QueryReading(null, [.. read.Faults]) : new QueryReading(new Query(text, root!), []);
    }

    private QueryNode? Whole()
    {
        QueryNode? root = Or(field: null);
        while (Next.Kind == LexemeKind.Close)
        {
            query.Fault(
                Next.Span,
                "an opening parenthesis before it",
                "take it out, or write ( where the group begins"
            );
            at++;
            if (Next.Kind is not (LexemeKind.End or LexemeKind.Close))
            {
                at += Next.Kind is LexemeKind.And or LexemeKind.Or or LexemeKind.Near ? 1 : 0;
                _ = Or(field: null);
            }
        }

        return root;
    }

    private QueryNode? Or(WorkFields? field)
    {
        List<QueryNode?> operands = [And(field)];
        while (Next.Kind == LexemeKind.Or)
        {
            at++;
            operands.Add(And(field));
        }

        return Joined(operands, node => node is OrNode or ? or.Operands : [node], all => new OrNode(all));
    }

    private QueryNode? And(WorkFields? field)
    {
        List<QueryNode?> operands = [Near(field)];
        while (Next.Kind == LexemeKind.And || Next.BeginsOperand)
        {
            if (Next.Kind == LexemeKind.And)
            {
                at++;
            }
            else if (!(Next.Kind == LexemeKind.Leaf && Next.Elements.IsEmpty))
            {
                // A term with a fault of its own, such as -word, is not blamed twice.
                string? meant = Next.Kind == LexemeKind.Not ? "AND NOT" : MeantOperator.Of(query.Of(Next.Span));
                query.Fault(
                    Next.Span,
                    "AND, OR or NEAR/n between two terms",
                    meant is null
                        ? "write the operator, or put words that follow each other in quotation marks"
                        : "write " + meant
                );
                // What was meant as an operator has been named; the term after it goes on.
                at += meant is not null && Next.Kind == LexemeKind.Leaf ? 1 : 0;
            }

            operands.Add(Near(field));
        }

        return Joined(operands, node => node is AndNode and ? and.Operands : [node], all => new AndNode(all));
    }

    private QueryNode? Near(WorkFields? field)
    {
        QueryNode? left = Not(field);
        bool isChain = false;
        while (Next.Kind == LexemeKind.Near)
        {
            Lexeme near = Next;
            at++;
            QueryNode? right = Not(field);
            if (isChain)
            {
                query.Fault(near.Span, "one NEAR between two things", "write (A NEAR/5 B) AND (B NEAR/5 C)");
            }

            isChain = true;
            left =
                left is null || right is null
                    ? null
                    : new NearNode(left, right, near.Distance) { Span = left.Span.To(right.Span) };
        }

        return left;
    }

    private QueryNode? Not(WorkFields? field)
    {
        int nots = 0;
        int first = at;
        while (Next.Kind == LexemeKind.Not)
        {
            at++;
            nots++;
        }

        if (nots > DeepestNesting)
        {
            query.Fault(lexemes[first].Span, "one NOT", "take out the others");
            nots = 0;
        }

        QueryNode? node = Primary(field);
        for (int not = nots - 1; not >= 0 && node is not null; not--)
        {
            node = new NotNode(node) { Span = lexemes[first + not].Span.To(node.Span) };
        }

        return node;
    }

    private QueryNode? Primary(WorkFields? field)
    {
        Lexeme begin = Next;
        if (begin.Kind == LexemeKind.Field)
        {
            at++;
            if (field is not null)
            {
                query.Fault(begin.Span, "no field within the parentheses of another", "take one of the two out");
            }

            // A field with a fault stands for the default, so that nothing else is blamed for it.
            WorkFields inner = begin.Field ?? field ?? WorkFields.TitleOrAbstract;
            if (Next.Kind is LexemeKind.Leaf or LexemeKind.Open or LexemeKind.Field)
            {
                return Primary(inner);
            }

            query.Fault(begin.Span, Operand + " after the field", "write it right behind the colon");
            return Next.Kind == LexemeKind.Not ? Not(inner) : null;
        }

        switch (begin.Kind)
        {
            case LexemeKind.Leaf:
                at++;
                return Leaf(begin, field ?? WorkFields.TitleOrAbstract);
            case LexemeKind.Open:
                return Group(begin, field);
            default:
                query.Fault(
                    begin.Span,
                    Operand,
                    begin.Kind is LexemeKind.End or LexemeKind.Close
                        ? "write what is to be found, or take out what stands before"
                        : "write what is to be found, or put a word that is meant as itself in quotation marks"
                );
                return null;
        }
    }

    private QueryNode? Group(Lexeme open, WorkFields? field)
    {
        at++;
        if (++depth > DeepestNesting)
        {
            query.Fault(
                open.Span,
                FormattableString.Invariant($"parentheses at most {DeepestNesting} deep"),
                "take out the ones that are not needed"
            );
            at = lexemes.Count - 1;
            isTooDeep = true;
            return null;
        }

        QueryNode? inner = Or(field);
        depth--;
        if (Next.Kind == LexemeKind.Close)
        {
            at++;
        }
        else if (!isTooDeep)
        {
            query.Fault(open.Span, "a closing parenthesis", "write ) where the group ends");
        }

        return inner;
    }

    private static QueryNode? Leaf(Lexeme leaf, WorkFields fields) =>
        leaf.Elements switch
        {
            [] => null,
            [{ IsPrefix: true } prefix] => new PrefixNode(prefix.Token, fields) { Span = leaf.Span },
            [var word] => new WordNode(word.Token, fields) { Span = leaf.Span },
            _ => new PhraseNode(leaf.Elements, fields) { Span = leaf.Span },
        };

    private static QueryNode? Joined(
        List<QueryNode?> operands,
        Func<QueryNode, ImmutableArray<QueryNode>> parts,
        Func<ImmutableArray<QueryNode>, QueryNode> join
    )
    {
        ImmutableArray<QueryNode> all =
        [
            .. operands.OfType<QueryNode>().SelectMany(node => parts(node).AsEnumerable()),
        ];
        return all switch
        {
            [] => null,
            [var single] => single,
            _ => join(all) with { Span = all[0].Span.To(all[^1].Span) },
        };
    }
}

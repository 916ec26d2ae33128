using System.Diagnostics;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Matching;

/// <summary>Turns query trees into parts in terms of one vocabulary.</summary>
internal sealed class QueryCompiler
{
    private readonly VocabularyBuilder builder = new();

    /// <summary>All words and prefixes so far.</summary>
    internal Vocabulary Vocabulary => builder.Build();

    /// <summary>An alternative of a query.</summary>
    internal CompiledAlternative Alternative(QueryNode node, int technology) =>
        new(technology, Compiled(node), [.. Triggers(node).Slots]);

    /// <summary>All fields in which anything of a query is sought.</summary>
    internal static WorkFields FieldsOf(QueryNode node) =>
        node switch
        {
            LeafNode leaf => leaf.Fields,
            AndNode and => and.Operands.Aggregate(WorkFields.None, (f, o) => f | FieldsOf(o)),
            OrNode or => or.Operands.Aggregate(WorkFields.None, (f, o) => f | FieldsOf(o)),
            NotNode not => FieldsOf(not.Operand),
            NearNode near => FieldsOf(near.Left) | FieldsOf(near.Right),
            _ => throw new UnreachableException(),
        };

    private CompiledNode Compiled(QueryNode node) =>
        node switch
        {
            LeafNode leaf => Sequence(leaf),
            AndNode and => new CompiledAnd([.. and.Operands.Select(Compiled)]),
            OrNode or => new CompiledOr([.. or.Operands.Select(Compiled)]),
            NotNode not => new CompiledNot(Compiled(not.Operand)),
            NearNode near => new CompiledNear(Sequences(near.Left), Sequences(near.Right), near.Distance),
            _ => throw new UnreachableException(),
        };

    private CompiledSequence[] Sequences(QueryNode node) =>
        node is OrNode or ? [.. or.Operands.SelectMany(Sequences)] : [Sequence((LeafNode)node)];

    private CompiledSequence Sequence(LeafNode leaf) => new(Numbers(leaf), leaf.Fields);

    private int[] Numbers(LeafNode leaf) =>
        leaf switch
        {
            WordNode word => [builder.Word(word.Token)],
            PrefixNode prefix => [builder.Prefix(prefix.Letters)],
            PhraseNode phrase => [.. phrase.Elements.Select(Number)],
            _ => throw new UnreachableException(),
        };

    private int Number(PhraseElement element) =>
        element.IsPrefix ? builder.Prefix(element.Token) : builder.Word(element.Token);

    // Of a part that has to match whole, the words likely to be rarest; of alternatives, those of each.
    private (IEnumerable<int> Slots, int Cost) Triggers(QueryNode node) =>
        node switch
        {
            WordNode word => (Slots(builder.Word(word.Token), word.Fields), TokenRarity.OfWord(word.Token)),
            PrefixNode prefix => (
                Slots(builder.Prefix(prefix.Letters), prefix.Fields),
                TokenRarity.OfPrefix(prefix.Letters)
            ),
            PhraseNode phrase => phrase
                .Elements.Select(e =>
                    (
                        Slots(Number(e), phrase.Fields),
                        e.IsPrefix ? TokenRarity.OfPrefix(e.Token) : TokenRarity.OfWord(e.Token)
                    )
                )
                .MinBy(t => t.Item2),
            NearNode near => Rarer([Triggers(near.Left), Triggers(near.Right)]),
            AndNode and => Rarer(and.Operands.Where(o => o is not NotNode).Select(Triggers)),
            OrNode or => or.Operands.Select(Triggers).Aggregate((a, b) => (a.Slots.Concat(b.Slots), a.Cost + b.Cost)),
            _ => throw new UnreachableException(),
        };

    private static (IEnumerable<int> Slots, int Cost) Rarer(IEnumerable<(IEnumerable<int> Slots, int Cost)> triggers) =>
        triggers.MinBy(t => t.Cost);

    private static IEnumerable<int> Slots(int number, WorkFields fields) =>
        Enumerable
            .Range(0, WorkMatcher.Fields)
            .Where(field => ((int)fields >> field & 1) != 0)
            .Select(field => number * WorkMatcher.Fields + field);
}

namespace Regalia.Technology.Queries;

/// <summary>Writes the canonical form of a part: folded words, a field on each leaf, no more parentheses than needed.</summary>
internal static class QueryWriting
{
    internal static string Canonical(QueryNode node) =>
        node switch
        {
            WordNode word => Field(word.Fields) + word.Token,
            PrefixNode prefix => Field(prefix.Fields) + prefix.Letters + "*",
            PhraseNode phrase => $"{Field(phrase.Fields)}\"{string.Join(' ', phrase.Elements.Select(Element))}\"",
            NearNode near => FormattableString.Invariant(
                $"{Inner(near.Left)} NEAR/{near.Distance} {Inner(near.Right)}"
            ),
            NotNode not => "NOT " + Inner(not.Operand),
            AndNode and => string.Join(" AND ", and.Operands.Select(o => o is OrNode ? $"({o})" : Canonical(o))),
            OrNode or => string.Join(" OR ", or.Operands.Select(Canonical)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // NOT and NEAR bind more than AND and OR; NEAR has no NEAR within, and NOT of a NEAR needs its parentheses.
    private static string Inner(QueryNode node) =>
        node is LeafNode or NotNode ? Canonical(node) : $"({Canonical(node)})";

    private static string Element(PhraseElement element) => element.IsPrefix ? element.Token + "*" : element.Token;

    private static string Field(WorkFields fields) =>
        fields == WorkFields.TitleOrAbstract ? "" : FieldNames.Of(fields) + ":";
}

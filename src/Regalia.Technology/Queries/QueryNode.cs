namespace Regalia.Technology.Queries;

/// <summary>
/// A part of a query. Two parts are equal when they say the same in the same order, wherever they stand: spans do not count.
/// </summary>
/// <remarks>
/// What the parser promises, and every matcher relies on: AND and OR have two operands or more, none of them the same
/// operator (they are flattened); an odd number of NOT stands only below an AND that has an operand without, or below another NOT;
/// the operands of NEAR are words, prefixes, phrases, or an OR of these; fields stand on the leaves. So no query matches a work
/// that has none of its words.
/// </remarks>
public abstract record QueryNode
{
    /// <summary>Where it stands in the query.</summary>
    public QuerySpan Span { get; init; }

    /// <summary>Same kind of part; the kinds add what they hold.</summary>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(EqualityContract.Name);

    /// <summary>Canonical form: reads back as an equal part.</summary>
    public sealed override string ToString() => QueryWriting.Canonical(this);
}

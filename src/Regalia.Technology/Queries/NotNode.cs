namespace Regalia.Technology.Queries;

/// <summary>NOT: matches when its operand does not.</summary>
/// <param name="Operand">What must not match.</param>
public sealed record NotNode(QueryNode Operand) : QueryNode;

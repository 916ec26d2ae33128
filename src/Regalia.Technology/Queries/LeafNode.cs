namespace Regalia.Technology.Queries;

/// <summary>A part without parts: word, prefix or phrase.</summary>
/// <param name="Fields">Where it is sought; it matches when one of these texts has it.</param>
public abstract record LeafNode(WorkFields Fields) : QueryNode;

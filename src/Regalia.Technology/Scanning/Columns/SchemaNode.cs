using Parquet.Meta;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column or group of columns of a Parquet file, with the levels at which it is there.</summary>
/// <param name="Path">Names from the root, as the file has them, with '/'.</param>
/// <param name="Name">Its own name.</param>
/// <param name="IsRepeated">Whether it may stand any number of times.</param>
/// <param name="Definition">Level of definition from which on it is there.</param>
/// <param name="Repetition">Level at which the innermost list around it goes on.</param>
/// <param name="Children">What it is made of; nothing in a column.</param>
internal sealed record SchemaNode(
    string Path,
    string Name,
    bool IsRepeated,
    int Definition,
    int Repetition,
    IReadOnlyList<SchemaNode> Children
)
{
    /// <summary>The tree of a schema as it lies in a file: every group before what it is made of.</summary>
    internal static SchemaNode Of(IReadOnlyList<SchemaElement> elements)
    {
        int at = 0;
        return Read(elements, ref at, null);
    }

    /// <summary>
    /// Whether this is a list, and what its entries are. Files name the groups between a list and its entries as they like, and
    /// old ones leave one of them out.
    /// </summary>
    internal SchemaNode? Entry(out SchemaNode repeated)
    {
        repeated = this;
        if (IsRepeated)
        {
            return this;
        }
        if (Children is not [{ IsRepeated: true } inner])
        {
            return null;
        }
        repeated = inner;
        bool isEntry =
            inner.Children.Count != 1
            || inner.Name is "array"
            || string.Equals(inner.Name, Name + "_tuple", StringComparison.Ordinal);
        return isEntry ? inner : inner.Children[0];
    }

    private static SchemaNode Read(IReadOnlyList<SchemaElement> elements, ref int at, SchemaNode? parent)
    {
        SchemaElement element = elements[at++];
        bool isRepeated = element.RepetitionType == FieldRepetitionType.REPEATED;
        List<SchemaNode> children = [];
        SchemaNode node = new(
            parent is null ? ""
                : parent.Path.Length == 0 ? element.Name
                : parent.Path + "/" + element.Name,
            element.Name,
            isRepeated,
            (parent?.Definition ?? 0)
                + (parent is null || element.RepetitionType == FieldRepetitionType.REQUIRED ? 0 : 1),
            (parent?.Repetition ?? 0) + (isRepeated ? 1 : 0),
            children
        );
        for (int i = 0; i < (element.NumChildren ?? 0); i++)
        {
            children.Add(Read(elements, ref at, node));
        }
        return node;
    }
}

using ParquetSharp.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column or group of columns of a Parquet file, with the levels at which it is there.</summary>
/// <param name="Path">Names from the root, as the file has them, with '/'.</param>
/// <param name="Name">Its own name.</param>
/// <param name="IsRepeated">Whether it may stand any number of times.</param>
/// <param name="Definition">Level of definition from which on it is there.</param>
/// <param name="Repetition">Level at which the innermost list around it goes on.</param>
/// <param name="Number">Number of the column; of a group that of its first.</param>
/// <param name="Children">What it is made of; nothing in a column.</param>
internal sealed record SchemaNode(
    string Path,
    string Name,
    bool IsRepeated,
    int Definition,
    int Repetition,
    int Number,
    IReadOnlyList<SchemaNode> Children
)
{
    /// <summary>The tree of a schema.</summary>
    internal static SchemaNode Of(GroupNode schema)
    {
        int columns = 0;
        return Read(schema, null, ref columns);
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

    // Columns are numbered in the order in which they stand.
    private static SchemaNode Read(Node stored, SchemaNode? parent, ref int columns)
    {
        bool isRepeated = stored.Repetition == ParquetSharp.Repetition.Repeated;
        List<SchemaNode> children = [];
        SchemaNode node = new(
            parent is null ? ""
                : parent.Path.Length == 0 ? stored.Name
                : parent.Path + "/" + stored.Name,
            stored.Name,
            isRepeated,
            (parent?.Definition ?? 0)
                + (parent is null || stored.Repetition == ParquetSharp.Repetition.Required ? 0 : 1),
            (parent?.Repetition ?? 0) + (isRepeated ? 1 : 0),
            columns,
            children
        );
        if (stored is GroupNode group)
        {
            foreach (Node child in group.Fields)
            {
                using (child)
                {
                    children.Add(Read(child, node, ref columns));
                }
            }
        }
        else
        {
            columns++;
        }
        return node;
    }
}

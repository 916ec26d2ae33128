using System.Collections.Immutable;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Where a column stands in the lists around it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Lists">
/// For every list around it, the outermost first: the level of definition from which on it has an entry, and from which on the
/// entry is not null.
/// </param>
internal sealed record LeafPlace(SchemaNode Column, ImmutableArray<(int Entry, int Value)> Lists)
{
    /// <summary>Finds a column by its name path, <c>authorships.institutions.id</c>; <see langword="null"/> if there is none.</summary>
    internal static LeafPlace? Find(SchemaNode root, string name)
    {
        List<(int Entry, int Value)> lists = [];
        SchemaNode node = root;
        foreach (string part in name.Split('.'))
        {
            if (
                node.Children.FirstOrDefault(c => string.Equals(c.Name, part, StringComparison.Ordinal))
                is not { } found
            )
            {
                return null;
            }
            node = found;
            if (node.Entry(out SchemaNode repeated) is { } entry)
            {
                lists.Add((repeated.Definition, entry.Definition));
                node = entry;
            }
        }
        return node.Children.Count == 0 ? new LeafPlace(node, [.. lists]) : null;
    }
}

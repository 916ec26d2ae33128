using System.Collections.Immutable;

namespace Regalia.Evidence.Packages;

/// <summary>The columns of a table, in order, and its keys.</summary>
/// <param name="Fields">Columns in the order of the header row.</param>
/// <param name="PrimaryKey">Columns that tell rows apart; empty if none are named.</param>
/// <param name="ForeignKeys">References to other tables.</param>
public sealed record TableSchema(
    ImmutableArray<PackageField> Fields,
    ImmutableArray<string> PrimaryKey,
    ImmutableArray<ForeignKey> ForeignKeys
)
{
    /// <summary>Place of a column, from 0; -1 if there is none of this name.</summary>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Fields.Length; i++)
        {
            if (string.Equals(Fields[i].Name, column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

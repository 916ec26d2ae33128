using System.Runtime.CompilerServices;

namespace Regalia.Technology.Scanning;

/// <summary>Finds a field by its key.</summary>
internal static class WorkFieldNames
{
    private static readonly (string Name, WorkField Field)[] Names =
    [
        ("id", WorkField.Id),
        ("title", WorkField.Title),
        ("display_name", WorkField.DisplayName),
        ("publication_year", WorkField.Year),
        ("type", WorkField.Type),
        ("cited_by_count", WorkField.Citations),
        ("referenced_works_count", WorkField.References),
        ("is_xpac", WorkField.Expansion),
        ("is_retracted", WorkField.Retracted),
        ("is_paratext", WorkField.Paratext),
        ("updated_date", WorkField.Updated),
        ("authorships", WorkField.Authorships),
        ("topics", WorkField.Topics),
        ("keywords", WorkField.Keywords),
        ("abstract_inverted_index", WorkField.Abstract),
    ];

    // Number of a name in these, by length and first letter; no two needed keys share both. Small, so that it stays at hand.
    private static readonly byte[] ByStart = Arranged();
    private static readonly byte[][] Bytes = [.. Names.Select(n => System.Text.Encoding.UTF8.GetBytes(n.Name))];

    /// <summary>The field of a key without escapes; <see cref="WorkField.Count"/> if it is not needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WorkField Of(ReadOnlySpan<byte> key)
    {
        if (key.Length is < 2 or > 31)
        {
            return WorkField.Count;
        }

        int number = ByStart[Place(key.Length, key[0])];
        return number == byte.MaxValue ? WorkField.Count : Of(key, number);
    }

    private static WorkField Of(ReadOnlySpan<byte> key, int number) =>
        key.SequenceEqual(Bytes[number]) ? Names[number].Field : WorkField.Count;

    private static int Place(int length, byte first) => (length << 5) | (first & 31);

    private static byte[] Arranged()
    {
        byte[] places = new byte[32 * 32];
        Array.Fill(places, byte.MaxValue);
        for (int number = 0; number < Names.Length; number++)
        {
            string name = Names[number].Name;
            ref byte place = ref places[Place(name.Length, (byte)name[0])];
            place =
                place == byte.MaxValue
                    ? (byte)number
                    : throw new InvalidOperationException($"\"{name}\" has length and first letter of another key");
        }

        return places;
    }
}

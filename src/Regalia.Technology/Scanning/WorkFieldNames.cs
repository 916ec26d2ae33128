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

    // By length and first letter; no two needed keys share both.
    private static readonly (byte[] Name, WorkField Field)[] ByStart = Arranged();

    /// <summary>The field of a key without escapes; <see cref="WorkField.Count"/> if it is not needed.</summary>
    internal static WorkField Of(ReadOnlySpan<byte> key)
    {
        if (key.Length is < 2 or > 31)
        {
            return WorkField.Count;
        }

        (byte[] name, WorkField field) = ByStart[Place(key.Length, key[0])];
        return key.SequenceEqual(name) ? field : WorkField.Count;
    }

    private static int Place(int length, byte first) => (length << 5) | (first & 31);

    private static (byte[] Name, WorkField Field)[] Arranged()
    {
        (byte[] Name, WorkField Field)[] places = new (byte[] Name, WorkField Field)[32 * 32];
        Array.Fill(places, ([], WorkField.Count));
        foreach ((string name, WorkField field) in Names)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(name);
            ref (byte[] Name, WorkField Field) place = ref places[Place(bytes.Length, bytes[0])];
            place =
                place.Field == WorkField.Count
                    ? (bytes, field)
                    : throw new InvalidOperationException($"\"{name}\" has length and first letter of another key");
        }

        return places;
    }
}

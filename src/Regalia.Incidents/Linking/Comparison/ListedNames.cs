namespace Regalia.Incidents.Linking.Comparison;

/// <summary>How many a field of victims lists: "A, B and C" is three, though the source has one field for them.</summary>
internal static class ListedNames
{
    private static readonly HashSet<string> forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc",
        "inc.",
        "llc",
        "ltd",
        "ltd.",
    };

    /// <summary>The number of names, at least 1; "and" inside a name counts it twice, which the model bears.</summary>
    internal static int Count(string text)
    {
        int count = 0;
        foreach (Range part in text.AsSpan().SplitAny(",;\n/"))
        {
            ReadOnlySpan<char> rest = text.AsSpan()[part];
            while (true)
            {
                int and = rest.IndexOf(" and ", StringComparison.OrdinalIgnoreCase);
                int sign = rest.IndexOf(" & ", StringComparison.Ordinal);
                int end =
                    and < 0 ? sign
                    : sign < 0 ? and
                    : Math.Min(and, sign);
                ReadOnlySpan<char> name = (end < 0 ? rest : rest[..end]).Trim();
                count += name.IsEmpty || forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? 0 : 1;
                if (end < 0)
                {
                    break;
                }
                rest = rest[(end + 3)..];
            }
        }
        return Math.Max(1, count);
    }
}

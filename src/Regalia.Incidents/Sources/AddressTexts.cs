using System.Buffers;
using System.Collections.Immutable;

namespace Regalia.Incidents.Sources;

/// <summary>The addresses in a text that may hold several, or a sentence, or the name of a paper.</summary>
internal static class AddressTexts
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("; ,\n\r\t|");

    /// <summary>
    /// The addresses, in their order. They are parted by blanks, semicolons, bars, or a comma before the next address; what is no
    /// address stays in the field alone.
    /// </summary>
    public static ImmutableArray<string> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }
        if (IsAddress(text) && !text.AsSpan().ContainsAny(Marks))
        {
            return [text];
        }
        ImmutableArray<string>.Builder addresses = ImmutableArray.CreateBuilder<string>();
        ReadOnlySpan<char> rest = text;
        foreach (Range part in rest.SplitAny(" ;\n\r\t|"))
        {
            AddParts(rest[part], addresses);
        }
        return addresses.DrainToImmutable();
    }

    private static void AddParts(ReadOnlySpan<char> part, ImmutableArray<string>.Builder addresses)
    {
        while (true)
        {
            int comma = part.IndexOf(",http", StringComparison.OrdinalIgnoreCase);
            ReadOnlySpan<char> address = (comma < 0 ? part : part[..comma]).Trim(",\"'()<>");
            if (IsAddress(address))
            {
                string found = address.ToString();
                if (!addresses.Contains(found, StringComparer.Ordinal))
                {
                    addresses.Add(found);
                }
            }
            if (comma < 0)
            {
                return;
            }
            part = part[(comma + 1)..];
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.Length > 7 && text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        || (text.Length > 8 && text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        || (text.Length > 4 && text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}

using System.Collections.Immutable;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Web addresses in cells, among other words.</summary>
internal static class WebAddresses
{
    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create(
        " \t\r\n\u00A0<>\""
    );

    private static readonly char[] s_stops = [',', ';', '.'];

    private static readonly char[] s_brackets = [')', '.'];

    public static ImmutableArray<string> In(params ReadOnlySpan<string> cells)
    {
        // Nearly always there is one.
        string? only = null;
        ImmutableArray<string>.Builder? found = null;
        foreach (string cell in cells)
        {
            int at = Next(cell, 0);
            while (at >= 0)
            {
                int length = cell.AsSpan(at).IndexOfAny(s_ends);
                int next = Next(cell, at + 4);
                int end = length < 0 ? cell.Length : at + length;
                // Two addresses may stand together with a comma or semicolon only.
                string address = cell[at..end];
                if (next >= 0 && next < end && cell[next - 1] is ',' or ';')
                {
                    address = cell[at..next];
                }
                else
                {
                    next = Next(cell, end);
                }
                address = address.TrimEnd(s_stops);
                if (!address.Contains('(', StringComparison.Ordinal))
                {
                    address = address.TrimEnd(s_brackets);
                }
                if (only is null)
                {
                    only = address;
                }
                else
                {
                    found ??= Begun(only);
                    if (!found.Contains(address))
                    {
                        found.Add(address);
                    }
                }
                at = next;
            }
        }
        return only is null ? [] : found?.ToImmutable() ?? [only];
    }

    private static ImmutableArray<string>.Builder Begun(string first)
    {
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        found.Add(first);
        return found;
    }

    private static int Next(string cell, int from)
    {
        if (from >= cell.Length)
        {
            return -1;
        }
        int http = cell.IndexOf("http", from, StringComparison.OrdinalIgnoreCase);
        while (http >= 0)
        {
            ReadOnlySpan<char> rest = cell.AsSpan(http + 4);
            if (
                rest.StartsWith("://", StringComparison.Ordinal)
                || rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase)
            )
            {
                return http;
            }
            http = cell.IndexOf("http", http + 4, StringComparison.OrdinalIgnoreCase);
        }
        return -1;
    }
}

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>By what two addresses of one report are known: host and path, whatever scheme, archive and marks of advertisers.</summary>
internal static class AddressKey
{
    /// <summary>The key; 0 if it names no page but a whole site.</summary>
    internal static ulong Of(string address)
    {
        ReadOnlySpan<char> rest = Original(address);
        int end = rest.IndexOfAny('#', '?');
        // What follows "?" often chooses the page (article.php?id=7); what advertisers add to it never does.
        ReadOnlySpan<char> query = end >= 0 && rest[end] == '?' ? Chosen(rest[end..]) : [];
        rest = (end < 0 ? rest : rest[..end]).TrimEnd('/');
        int path = rest.IndexOf('/');
        if (path < 0 && query.IsEmpty)
        {
            return 0;
        }
        ReadOnlySpan<char> host = path < 0 ? rest : rest[..path];
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile.", "amp."])
        {
            if (host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                host = host[prefix.Length..];
                break;
            }
        }
        string key = string.Concat(host, path < 0 ? [] : rest[path..], query);
        return TermHash.Long(key.ToLowerInvariant());
    }

    // Without the scheme, and the page itself where the address is that of an archive's copy.
    private static ReadOnlySpan<char> Original(ReadOnlySpan<char> address)
    {
        int last = address.LastIndexOf("://", StringComparison.Ordinal);
        return last < 0 ? address : address[(last + 3)..];
    }

    private static ReadOnlySpan<char> Chosen(ReadOnlySpan<char> query)
    {
        int hash = query.IndexOf('#');
        query = hash < 0 ? query : query[..hash];
        foreach (string mark in (ReadOnlySpan<string>)["utm_", "fbclid", "gclid", "ref", "source", "smid", "sh"])
        {
            if (query[1..].StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return [];
            }
        }
        int added = query.IndexOf("&utm_", StringComparison.OrdinalIgnoreCase);
        return added < 0 ? query : query[..added];
    }
}

using System.Collections.Immutable;

namespace Regalia.Web.Addresses;

/// <summary>Reads the path of an address into its parts, each unescaped.</summary>
internal static class AddressPath
{
    /// <summary>The parts; empty for <c>/</c>. A slash at the end is passed over.</summary>
    /// <exception cref="AddressException">It is no path of ours.</exception>
    public static ImmutableArray<string> Read(string raw)
    {
        if (raw is not ['/', ..])
        {
            throw AddressException.Malformed("An address begins with a slash.");
        }
        string[] parts = raw.Split('/');
        var read = ImmutableArray.CreateBuilder<string>(parts.Length);
        for (int at = 1; at < parts.Length; at++)
        {
            if (parts[at].Length == 0)
            {
                if (at < parts.Length - 1)
                {
                    throw AddressException.NotFound("No page has an empty part in its address.");
                }
                continue;
            }
            string part = AddressText.Unescape(parts[at]);
            read.Add(
                part is "." or ".." || part.AsSpan().IndexOfAny('/', '\\') >= 0
                    ? throw AddressException.Malformed(
                        "\"" + AddressText.Shown(part) + "\" cannot be part of an address."
                    )
                    : part
            );
        }
        return read.ToImmutable();
    }
}

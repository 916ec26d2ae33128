using System.Net;
using Microsoft.AspNetCore.Http;

namespace Regalia.Web.Serving;

/// <summary>What a request must be before anybody looks at what it asks for.</summary>
internal static class RequestRules
{
    /// <summary>
    /// Whether the request was meant for this machine: a page of a stranger can have a name of its own point here (DNS
    /// rebinding), and then the browser sends that name.
    /// </summary>
    public static bool IsForThisMachine(HttpRequest request)
    {
        string host = request.Host.Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
    }

    /// <summary>
    /// Whether a form of ours sent it. Browsers say where a request comes from; our own pages name no referrer, so that their
    /// origin may read "null" beside the word same-origin.
    /// </summary>
    public static bool IsFromOwnPage(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        string? origin = request.Headers.Origin;
        string own = request.Scheme + "://" + request.Host.Value;
        bool isOwnOrigin = string.Equals(origin, own, StringComparison.OrdinalIgnoreCase);
        return site is null
            ? isOwnOrigin
            : string.Equals(site, "same-origin", StringComparison.Ordinal) && (origin is null or "null" || isOwnOrigin);
    }

    /// <summary>Whether somebody reads the answer: browsers name HTML when they open a page, and neither scripts nor programs do.</summary>
    public static bool IsOfReader(HttpRequest request)
    {
        foreach (string? line in request.Headers.Accept)
        {
            foreach (Range part in line.AsSpan().Split(','))
            {
                ReadOnlySpan<char> type = line.AsSpan(part);
                int parameter = type.IndexOf(';');
                type = (parameter < 0 ? type : type[..parameter]).Trim();
                if (type.Equals("text/html", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Path and query as they came over the wire.</summary>
    public static (string Path, string Query) Split(string target)
    {
        int scheme = target.StartsWith('/') ? -1 : target.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            int slash = target.IndexOf('/', scheme + 3);
            target = slash < 0 ? "/" : target[slash..];
        }
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Regalia.Web.Serving;

/// <summary>Sends an answer: in the coding that the client takes, or word that it has it already.</summary>
internal static class AnswerWriter
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues NoIndex = "noindex";

    private static readonly StringValues NoPermissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <summary>Headers that every answer carries.</summary>
    public static void Guard(HttpResponse response)
    {
        IHeaderDictionary headers = response.Headers;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = NoPermissions;
        headers["X-Robots-Tag"] = NoIndex;
        headers.ContentSecurityPolicy = Answer.PagePolicy;
    }

    /// <summary>Sends an answer; of one to a HEAD request the headers alone.</summary>
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = answer.Policy;
        headers.CacheControl = answer.Caching;
        (ReadOnlyMemory<byte> content, string coding) = Choose(answer, context.Request.Headers.AcceptEncoding);
        if (answer.Brotli.Length + answer.Gzip.Length > 0)
        {
            headers.Vary = "Accept-Encoding";
        }
        if (
            answer.Status == StatusCodes.Status200OK
            && !string.Equals(answer.Caching, Answer.NoStore, StringComparison.Ordinal)
        )
        {
            // Another coding is another representation, with a strong tag of its own.
            headers.ETag = "\"" + answer.Tag + (coding.Length == 0 ? "" : "-" + coding) + "\"";
            if (Has(context.Request.Headers.IfNoneMatch, answer.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.StatusCode = answer.Status;
        headers.Location = answer.Location;
        headers.Allow = answer.Allow;
        if (answer.Refresh is { } seconds)
        {
            headers["Refresh"] = seconds.ToString(CultureInfo.InvariantCulture);
        }
        if (answer.Status == StatusCodes.Status204NoContent)
        {
            return;
        }
        headers.ContentType = answer.MediaType;
        if (coding.Length > 0)
        {
            headers.ContentEncoding = coding;
        }
        if (answer.FileName is { } name)
        {
            headers.ContentDisposition = (answer.IsDownload ? "attachment" : "inline") + "; filename=\"" + name + "\"";
        }
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(content, context.RequestAborted);
        }
    }

    private static (ReadOnlyMemory<byte> Content, string Coding) Choose(Answer answer, StringValues accepted)
    {
        bool brotli = false;
        bool gzip = false;
        foreach (string? line in accepted)
        {
            foreach (Range part in line.AsSpan().Split(','))
            {
                ReadOnlySpan<char> coding = line.AsSpan(part).Trim();
                int quality = coding.IndexOf(';');
                ReadOnlySpan<char> name = quality < 0 ? coding : coding[..quality].TrimEnd();
                bool isTaken = quality < 0 || !IsRefused(coding[(quality + 1)..]);
                brotli |= isTaken && name.Equals("br", StringComparison.OrdinalIgnoreCase);
                gzip |= isTaken && name.Equals("gzip", StringComparison.OrdinalIgnoreCase);
            }
        }
        return brotli && !answer.Brotli.IsEmpty ? (answer.Brotli, "br")
            : gzip && !answer.Gzip.IsEmpty ? (answer.Gzip, "gzip")
            : (answer.Content, "");
    }

    // "br;q=0" refuses it.
    private static bool IsRefused(ReadOnlySpan<char> parameter)
    {
        ReadOnlySpan<char> trimmed = parameter.Trim();
        return trimmed.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(
                trimmed[2..],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double quality
            )
            && quality <= 0;
    }

    // Compared weakly, as If-None-Match asks for: any coding of the same bytes will do.
    private static bool Has(StringValues known, string tag)
    {
        foreach (string? line in known)
        {
            foreach (Range part in line.AsSpan().Split(','))
            {
                ReadOnlySpan<char> one = line.AsSpan(part).Trim();
                one = one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one;
                if (one is "*" || (one is ['"', .., '"'] && IsTag(one[1..^1], tag)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> given, string tag) =>
        given.StartsWith(tag, StringComparison.Ordinal) && given[tag.Length..] is "" or "-br" or "-gzip";
}

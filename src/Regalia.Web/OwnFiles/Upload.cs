using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Regalia.Web.OwnFiles;

/// <summary>A file that came with a form.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">Its text; null where it is no UTF-8.</param>
internal sealed record Upload(string Name, string? Text)
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 1 << 20;

    private const int LongestBoundary = 100;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The first file of a form, read into memory; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is too large, or the form is broken.</exception>
    public static async Task<Upload?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary
        )
        {
            return null;
        }
        // Not the form reader: that one writes large files to the disk.
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = MostBytes };
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (
                ContentDispositionHeaderValue.TryParse(
                    section.ContentDisposition,
                    out ContentDispositionHeaderValue? part
                ) && part.IsFileDisposition()
            )
            {
                string name = HeaderUtilities.RemoveQuotes(part.FileName).Value ?? "";
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, cancellation);
                return name.Length == 0 && content.Length == 0 ? null : new Upload(PlainName(name), Decode(content));
            }
        }
        return null;
    }

    private static string? Decode(MemoryStream content)
    {
        try
        {
            return Strict.GetString(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string PlainName(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length == 0 ? "file" : Addresses.AddressText.Shown(last);
    }
}

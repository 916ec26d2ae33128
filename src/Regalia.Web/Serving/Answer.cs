using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Regalia.Web.Serving;

/// <summary>What is sent, made once: the bytes plain and compressed, and the headers that go with them.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Content">The bytes.</param>
internal sealed record Answer(int Status, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Content and connections only to this server, and no code or style that stands in the page.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri "
        + PolicyReports.Path;

    /// <summary>May be kept, and is asked for again each time.</summary>
    public const string AskAgain = "no-cache";

    /// <summary>Is never kept.</summary>
    public const string NoStore = "no-store";

    /// <summary>May be kept for ever: its name changes with its content.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    // Shorter answers grow by the headers of a compressed one.
    private const int LeastToCompress = 256;

    /// <summary>Compressed with Brotli; empty where that is not worth it.</summary>
    public ReadOnlyMemory<byte> Brotli { get; private init; }

    /// <summary>Compressed with gzip; empty where that is not worth it.</summary>
    public ReadOnlyMemory<byte> Gzip { get; private init; }

    /// <summary>Entity tag of the plain bytes, without quotes.</summary>
    public string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..20];

    /// <summary>The content security policy.</summary>
    public string Policy { get; init; } = PagePolicy;

    /// <summary>How long it may be kept.</summary>
    public string Caching { get; init; } = AskAgain;

    /// <summary>Name of the file that it is saved as; null for a page.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the page is instead; null for here.</summary>
    public string? Location { get; init; }

    /// <summary>After how many seconds a browser asks again; null for a page that is what was asked for.</summary>
    public int? Refresh { get; init; }

    /// <summary>Methods that the address knows, for one that it does not; null otherwise.</summary>
    public string? Allow { get; init; }

    /// <summary>Whether browsers save it rather than show it.</summary>
    public bool IsDownload { get; init; }

    /// <summary>All bytes that it holds in memory.</summary>
    public long Size => Content.Length + (long)Brotli.Length + Gzip.Length;

    /// <summary>A text, compressed where that makes it shorter.</summary>
    public static Answer OfText(int status, string mediaType, string text) =>
        Compressed(new Answer(status, mediaType, Encoding.UTF8.GetBytes(text)));

    /// <summary>A sentence for programs and for the few faults that come before there is a page.</summary>
    public static Answer OfSentence(int status, string sentence) =>
        OfText(status, "text/plain; charset=utf-8", sentence + "\n") with
        {
            Caching = NoStore,
        };

    /// <summary>Nothing but word that the page is elsewhere.</summary>
    public static Answer Elsewhere(int status, string location) =>
        new(status, "text/plain; charset=utf-8", default) { Location = location };

    /// <summary>A page.</summary>
    public static Answer OfPage(int status, string html) => OfText(status, "text/html; charset=utf-8", html);

    /// <summary>The same with its compressed forms.</summary>
    public static Answer Compressed(Answer plain)
    {
        if (plain.Content.Length < LeastToCompress)
        {
            return plain;
        }
        byte[] gzip = Pack(plain.Content, to => new GZipStream(to, CompressionLevel.Optimal));
        var brotli = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Content.Length)];
        return plain with
        {
            Gzip = gzip.Length < plain.Content.Length ? gzip : default,
            // 5 of 11: half of what more would save, at a tenth of the time.
            Brotli = BrotliEncoder.TryCompress(plain.Content.Span, brotli, out int length, quality: 5, window: 22)
                ? brotli.AsMemory(0, length).ToArray()
                : default,
        };
    }

    private static byte[] Pack(ReadOnlyMemory<byte> content, Func<Stream, Stream> over)
    {
        using var packed = new MemoryStream();
        using (Stream stream = over(packed))
        {
            stream.Write(content.Span);
        }
        return packed.ToArray();
    }
}

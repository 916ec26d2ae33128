using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Browser;

/// <summary>
/// A browser window with a log. When it is closed, the log must be clean: nothing asked of another host, nothing against the
/// content security policy, no error of a script.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private const string Marker = "content security policy: ";
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly List<string> _requests = [];
    private readonly Uri _base;

    private Reader(IBrowserContext context, IPage page, Uri @base) => (_context, Page, _base) = (context, page, @base);

    /// <summary>The page that is read.</summary>
    public IPage Page { get; }

    /// <summary>Addresses of all requests so far.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static async Task<Reader> OpenAsync(IBrowserContext context, Uri @base)
    {
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error('"
                + Marker
                + "' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));"
        );
        var reader = new Reader(context, await context.NewPageAsync(), @base);
        context.Request += (_, request) => reader.Hear(request);
        context.Console += (_, message) => reader.Hear(message);
        context.WebError += (_, error) => reader._faults.Add("script: " + error.Error);
        return reader;
    }

    /// <summary>Opens a page of the dashboard: <c>country/VNM</c>.</summary>
    /// <param name="address">After the language.</param>
    /// <param name="status">The expected status.</param>
    public async Task GoAsync(string address, int status = 200)
    {
        IResponse? response = await Page.GotoAsync("/en/" + address);
        while (response!.Status == 202)
        {
            // Still being computed.
            response = await Page.GotoAsync("/en/" + address);
        }
        Assert.True(response.Status == status, $"/en/{address} answers {response.Status}, expected {status}");
        if (status != 200)
        {
            // The browser tells the console of every page that is not there.
            _faults.RemoveAll(f => f.Contains("Failed to load resource", StringComparison.Ordinal));
        }
    }

    /// <summary>Waits until the window shows an address, and all of its page.</summary>
    /// <param name="address">What the whole address must hold.</param>
    /// <remarks>
    /// The browser is asked again and again. The library's own wait (banned in eng/BannedSymbols.txt) looks once and then
    /// listens; an arrival between the two is lost to it, and on a busy machine some are.
    /// </remarks>
    public async Task ArriveAsync([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Expect(Page).ToHaveURLAsync(new Regex(address));
        while (await AskAsync<string>("document.readyState") != "complete")
        {
            // Each question waits for the browser.
        }
    }

    /// <summary>What a script in the page gives.</summary>
    public Task<T> AskAsync<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>The text of the content, with single spaces.</summary>
    public Task<string> TextAsync(string selector = "main") =>
        AskAsync<string>($"document.querySelector({Quoted(selector)}).textContent.replace(/\\s+/g, ' ').trim()");

    /// <summary>Every heading, sentence, cell and label of a chart, in the order of the page, without what islands add.</summary>
    public Task<string[]> FiguresAsync() =>
        AskAsync<string[]>(
            """
            [...document.querySelectorAll("main h1, main h2, main p:not(.hint, .problem), main td, main th, main dd, main svg text")]
              .filter(e => !e.closest("form"))
              .map(e => {
                const copy = e.cloneNode(true);
                copy.querySelectorAll("[data-copy]").forEach(b => b.remove());
                return copy.textContent.replace(/\s+/g, " ").trim();
              })
            """
        );

    /// <summary>The bytes of an address of the dashboard.</summary>
    public async Task<byte[]> BytesAsync(string address)
    {
        IAPIResponse response = await _context.APIRequest.GetAsync("/en/" + address);
        Assert.True(response.Ok, $"/en/{address} answers {response.Status}");
        return await response.BodyAsync();
    }

    /// <summary>What the log holds so far that it must not; it is clean afterwards.</summary>
    public string[] TakeFaults()
    {
        string[] faults = [.. _faults];
        _faults.Clear();
        return faults;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_faults);
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private void Hear(IRequest request)
    {
        _requests.Add(request.Url);
        var address = new Uri(request.Url);
        if (address.Scheme is "data" or "blob")
        {
            return;
        }
        if (address.Authority != _base.Authority)
        {
            _faults.Add("asked of another host: " + request.Url);
        }
        if (address.AbsolutePath == "/csp-report")
        {
            _faults.Add(Marker + "reported");
        }
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            _faults.Add("console: " + message.Text);
        }
    }
}

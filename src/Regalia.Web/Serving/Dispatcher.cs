using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Regalia.Web.Addresses;
using Regalia.Web.OpenApi;
using Regalia.Web.OwnFiles;

namespace Regalia.Web.Serving;

/// <summary>Takes every request: checks it, finds who answers, and sends what they say.</summary>
/// <param name="served">What is served; requests wait for it.</param>
/// <param name="cache">Answers that are made.</param>
/// <param name="client">Style sheets, scripts and fonts.</param>
/// <param name="report">Told in one line of every fault of ours.</param>
internal sealed class Dispatcher(
    Task<ServedRelease> served,
    AnswerCache cache,
    ClientFiles client,
    Action<string> report
)
{
    // Less than half a second, so that with what else it takes a reader sees something within that.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    private readonly PolicyReports _policyReports = new();
    private readonly AnswersUnderWay _underWay = new(cache, s_patience);

    // Fonts are packed already; what is text is packed once.
    private readonly AnswerCache _files = new(long.MaxValue);

    /// <summary>Answers one request. Whatever is asked for, nothing is thrown.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        AnswerWriter.Guard(context.Response);
        try
        {
            await AnswerWriter.WriteAsync(context, await FindAsync(context));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await AnswerWriter.WriteAsync(context, Answer.OfSentence(e.StatusCode, e.Message));
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            report(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{context.Request.Method} {AddressText.Shown(Target(context))}: {e.GetType().Name}: {AddressText.Shown(e.Message)} ({Place(e)})"
                )
            );
            await AnswerWriter.WriteAsync(context, await UnexpectedAsync());
        }
    }

    private async Task<Answer> FindAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!RequestRules.IsForThisMachine(request))
        {
            return Answer.OfSentence(
                400,
                "This server answers to 127.0.0.1 and localhost alone; the request names another host."
            );
        }
        string target = Target(context);
        bool isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isReading && cache.Find(target) is { } made)
        {
            return made;
        }
        (string path, string query) = RequestRules.Split(target);
        if (OwnFileDesk.IsOwn(path))
        {
            return await (await served).OwnFiles.AnswerAsync(context, path, query);
        }
        if (path is PolicyReports.Path)
        {
            return PolicyReport(request);
        }
        return isReading
            ? await ReadAsync(path, query, RequestRules.IsOfReader(request))
            : Answer.OfSentence(405, "This address only shows: ask with GET or HEAD.") with
            {
                Allow = "GET, HEAD",
            };
    }

    private async Task<Answer> ReadAsync(string path, string query, bool isReader) =>
        path switch
        {
            "/favicon.ico" => new Answer(204, "", default),
            "/robots.txt" => Answer.OfText(200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n"),
            ApiDocument.Path => await _files.GetAsync(path, ApiAnswerAsync),
            _ when path.StartsWith(PageFrames.Assets, StringComparison.Ordinal) => await FileAsync(path),
            _ => await PageAsync(path, query, isReader),
        };

    private async Task<Answer> PageAsync(string path, string query, bool isReader)
    {
        ServedRelease release = await served;
        return release.Addresses.Resolve(path, query) switch
        {
            PageMatch match => await MadeAsync(
                release,
                match,
                query.Length == 0 ? path : path + "?" + query,
                isReader && match is { Suffix: null, Route.Waiting: not null }
            ),
            Redirection elsewhere => Answer.Elsewhere(308, elsewhere.Location),
            AddressFault fault => await release.Maker.FaultAsync(fault.Status, fault.Message, [.. fault.Instead]),
            _ => throw new InvalidOperationException("no such resolution"),
        };
    }

    private async Task<Answer> MadeAsync(ServedRelease release, PageMatch match, string address, bool mayBeTold)
    {
        if (!mayBeTold)
        {
            return await cache.GetAsync(address, Make);
        }
        (Answer? answer, TimeSpan since) = await _underWay.FindAsync(address, Make);
        return answer ?? await release.Maker.WaitingAsync(match, since);

        Task<Answer> Make() => release.Maker.MakeAsync(match, release.Stopping);
    }

    private async Task<Answer> FileAsync(string path)
    {
        string name = path[PageFrames.Assets.Length..];
        if (client.Find(name) is not { } content)
        {
            return Answer.OfSentence(404, "There is no such file.");
        }
        string mediaType = ClientFiles.MediaType(name);
        return await _files.GetAsync(
            path,
            () =>
            {
                var answer = new Answer(200, mediaType, content) { Caching = Answer.Immutable };
                return Task.FromResult(
                    mediaType.StartsWith("text/", StringComparison.Ordinal) ? Answer.Compressed(answer) : answer
                );
            }
        );
    }

    private Answer PolicyReport(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            // What it says is not read: that there is one is the fault.
            _policyReports.Add();
            return new Answer(204, "", default) { Caching = Answer.NoStore };
        }
        string json = string.Create(CultureInfo.InvariantCulture, $"{{\"reports\":{_policyReports.Count}}}\n");
        return new Answer(200, PageSuffix.MediaType("json"), Encoding.UTF8.GetBytes(json)) { Caching = Answer.NoStore };
    }

    private static async Task<Answer> ApiAnswerAsync() =>
        Answer.OfText(200, PageSuffix.MediaType("json"), await ApiDocument.WriteAsync());

    private async Task<Answer> UnexpectedAsync()
    {
        const string sentence =
            "This page could not be made. That is a fault of this program, not of your address; the window in which it "
            + "runs names it.";
        try
        {
            return await (await served).Maker.FaultAsync(500, sentence);
        }
        catch (Exception)
        {
            return Answer.OfSentence(500, sentence);
        }
    }

    private static string Target(HttpContext context) => context.Features.Get<IHttpRequestFeature>()!.RawTarget;

    // Where it was thrown, in one word, so that a report of it helps; no machine paths.
    private static string Place(Exception e) =>
        e.TargetSite is { } method ? method.DeclaringType?.Name + "." + method.Name : "unknown place";
}

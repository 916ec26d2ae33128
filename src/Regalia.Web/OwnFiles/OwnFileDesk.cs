using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Regalia.Assessment.Markings;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Pages;
using Regalia.Web.Serving;

namespace Regalia.Web.OwnFiles;

/// <summary>
/// Answers everything below <c>/app/</c>: opening, showing and closing a user's own overlays and plans. Nothing of it is kept
/// by a browser or the cache, and nothing leaves that is marked higher than its readers may see.
/// </summary>
internal sealed class OwnFileDesk(
    ViewSource source,
    OwnFileShelf shelf,
    Func<Publication, PageFrame, Task<string>> render,
    PageFrames frames,
    CancellationToken stopping
)
{
    private const string Root = "/app/";
    private const string Files = Root + "w/";
    private readonly OwnFileViews _views = new(source, stopping);

    /// <summary>Whether a path is answered here.</summary>
    public static bool IsOwn(string path) => path is "/app" || path.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>Answers a request.</summary>
    public async Task<Answer> AnswerAsync(HttpContext context, string path, string query)
    {
        HttpRequest request = context.Request;
        bool isPost = HttpMethods.IsPost(request.Method);
        bool isChange =
            path is Root + "open"
            || (path.StartsWith(Files, StringComparison.Ordinal) && path.EndsWith("/close", StringComparison.Ordinal));
        if (isChange ? !isPost : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Answer.OfSentence(
                405,
                isChange ? "This address changes something: use its form." : "This address only shows."
            ) with
            {
                Allow = isChange ? "POST" : "GET, HEAD",
            };
        }
        if (isChange && !RequestRules.IsFromOwnPage(request))
        {
            return await FaultAsync(
                403,
                "Only a form of this server may open or close files, and this request did not come from one."
            );
        }
        try
        {
            return path switch
            {
                "/app" => Elsewhere(308, Root),
                Root => await PageAsync(200, OwnFilePages.List(shelf.Files), PageAddress.OwnFiles),
                Root + "open" => await OpenAsync(context),
                _ when path.StartsWith(Files, StringComparison.Ordinal) => await FileAsync(path[Files.Length..], query),
                _ => await FaultAsync(404, "There is no such page among your own files."),
            };
        }
        catch (AddressException fault)
        {
            return await FaultAsync(fault.Status, fault.Message);
        }
    }

    private async Task<Answer> OpenAsync(HttpContext context)
    {
        Upload? upload;
        try
        {
            upload = await Upload.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return await FaultAsync(
                413,
                "A file has 1 MB at most, and comes with the form of this page. This one was not read."
            );
        }
        if (upload is null)
        {
            return await FaultAsync(400, "No file was chosen.");
        }
        if (upload.Text is null)
        {
            return await RefusedAsync(
                upload.Name,
                [
                    new Fault(
                        upload.Name,
                        Row: null,
                        Column: null,
                        Value: null,
                        "text in UTF-8",
                        "save it as UTF-8; decrypt an encrypted one with `regalia overlay decrypt`",
                        FaultKind.Content
                    ),
                ]
            );
        }
        (OwnFile? file, ImmutableArray<Fault> faults) = OwnFile.Read(
            upload.Name,
            upload.Text,
            source.Release,
            source.Framework,
            source.Checklist
        );
        if (file is null)
        {
            return await RefusedAsync(upload.Name, faults);
        }
        return shelf.Open(file) is { } open
            ? Elsewhere(303, "/" + OwnFilePages.Address(open))
            : await FaultAsync(400, "16 files are open, which is the most; close one first.");
    }

    private async Task<Answer> FileAsync(string rest, string query)
    {
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string id = slash < 0 ? rest : rest[..slash];
        if (shelf.Find(id) is not { } file)
        {
            return await FaultAsync(404, "No such file is open. It may have been closed, or the program started anew.");
        }
        switch (slash < 0 ? null : rest[(slash + 1)..])
        {
            case null:
                return Elsewhere(308, "/" + OwnFilePages.Address(file));
            case "":
                return await PageAsync(
                    200,
                    OwnFilePages.Of(file, await _views.OfAsync(file)),
                    OwnFilePages.Address(file)
                );
            case "close":
                shelf.Close(file);
                return Elsewhere(303, Root);
            case ['d', 'a', 't', 'a', '.', .. var suffix]
                when OwnFilePages.Suffixes.Contains(suffix, StringComparer.Ordinal):
                return await DataAsync(file, suffix, query);
            default:
                return await FaultAsync(404, "There is no such page of this file.");
        }
    }

    // The same refusal as the command line's: the reader of a file is not the reader of this screen.
    private async Task<Answer> DataAsync(OpenFile file, string suffix, string query)
    {
        TlpMarking readers = Readers(query);
        View view = await _views.OfAsync(file);
        TlpMarking marking = view.Page.Marking > file.File.Marking ? view.Page.Marking : file.File.Marking;
        if (marking > readers)
        {
            return await FaultAsync(
                403,
                "The content goes up to "
                    + marking.Label()
                    + ", above "
                    + readers.Label()
                    + ", the highest that the readers may see: nothing was passed on. If all who get it may see that much, add ?marking="
                    + Uri.EscapeDataString(marking.Word())
                    + "."
            );
        }
        BundleFile data = ViewFile.Write(source, view, suffix, chart: null);
        return AnswerMaker.OfFile(data, suffix) with { Caching = Answer.NoStore };
    }

    private static TlpMarking Readers(string query)
    {
        TlpMarking readers = TlpMarking.Clear;
        foreach (QueryValue pair in AddressQuery.Read(query))
        {
            // In a form a plus is a space.
            if (pair.Name is not "marking" || !TlpMarkings.TryParse(pair.Value.Replace(' ', '+'), out readers))
            {
                throw AddressException.Malformed("This address takes marking, one of " + TlpMarkings.Words + ".");
            }
        }
        return readers;
    }

    private Task<Answer> RefusedAsync(string name, ImmutableArray<Fault> faults) =>
        PageAsync(400, OwnFilePages.Refused(name, faults), PageAddress.OwnFiles);

    private Task<Answer> FaultAsync(int status, string message) =>
        PageAsync(
            status,
            HelpPage.Of(status, message, Prose.To("Your own files", PageAddress.OwnFiles)),
            PageAddress.OwnFiles
        );

    private async Task<Answer> PageAsync(int status, Publication page, PageAddress address) =>
        Answer.OfPage(status, await render(page, frames.Of(source.Release, address) with { IsPrivate = true })) with
        {
            Caching = Answer.NoStore,
        };

    private static Answer Elsewhere(int status, string location) =>
        Answer.Elsewhere(status, location) with
        {
            Caching = Answer.NoStore,
        };
}

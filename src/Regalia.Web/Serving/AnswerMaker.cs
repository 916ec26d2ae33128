using System.Security.Cryptography;
using System.Text;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Pages;

namespace Regalia.Web.Serving;

/// <summary>Makes the answer to an address that was found.</summary>
/// <param name="source">What views draw from.</param>
/// <param name="render">Renders a page.</param>
/// <param name="frames">The frames of pages.</param>
internal sealed class AnswerMaker(
    ViewSource source,
    Func<Publication, PageFrame, Task<string>> render,
    PageFrames frames
) : IDisposable
{
    // Seconds.
    private const double MostPause = 10;

    // Runs of draws take all cores as it is; a browser for printing takes hundreds of megabytes.
    private readonly SemaphoreSlim _costly = new(2);
    private readonly SemaphoreSlim _printing = new(1);

    /// <summary>Makes it. A fault of the address becomes its page.</summary>
    public async Task<Answer> MakeAsync(PageMatch match, CancellationToken cancellation)
    {
        try
        {
            if (match is { Suffix: { } form, Route.Document: { } write } && PageSuffix.Document(form) is { } format)
            {
                return await DocumentAsync(match, write, format, cancellation);
            }
            View view = await ViewAsync(match, cancellation);
            return match.Suffix is { } suffix
                ? OfFile(ViewFile.Write(source, view, suffix, match.Chart), suffix)
                : Answer.OfPage(
                    200,
                    await render(
                        view.Page,
                        frames.Of(
                            source.Release,
                            match.Address,
                            [
                                .. ViewFile.Suffixes(view),
                                .. match.Route.Suffixes.Where(PageSuffix.OfDocuments.Contains),
                            ],
                            view.Command
                        )
                    )
                );
        }
        catch (AddressException fault)
        {
            return await FaultAsync(fault.Status, fault.Message, [.. fault.Instead]);
        }
        catch (StoreException)
        {
            // The folder is the reader's: it may be moved or mended while it is shown.
            return await FaultAsync(
                404,
                "The incident store no longer has these records whole: its folder was changed, moved or damaged since this server "
                    + "started. `regalia incidents list --store DIR` says what is in it; put the folder back, or start "
                    + "`regalia serve --incidents DIR` again.",
                Prose.To("Countries, which need no store", PageAddress.Home)
            );
        }
        catch (Exception e) when (match.Route.IsOfResults && e is InvalidDataException or IOException)
        {
            return await FaultAsync(
                404,
                "The results of the scan are no longer what they were: their folder was changed, moved or damaged since this server "
                    + "started. Put it back, or start `regalia serve --technology DIR` again.",
                Prose.To("Countries, which need no scan", PageAddress.Home)
            );
        }
    }

    /// <summary>The page for what is still being computed.</summary>
    /// <param name="match">What was asked for.</param>
    /// <param name="since">For how long it has been under way.</param>
    public async Task<Answer> WaitingAsync(PageMatch match, TimeSpan since) =>
        Answer.OfPage(
            202,
            await render(WaitingPage.Of(match.Route, match.Address), frames.Of(source.Release, match.Address))
        ) with
        {
            Caching = Answer.NoStore,
            // What has taken long may take as long again: a page that comes anew every second would be read out every second.
            Refresh = (int)Math.Clamp(since.TotalSeconds, 1, MostPause),
        };

    /// <summary>The page for what cannot be shown.</summary>
    public async Task<Answer> FaultAsync(int status, string message, params Prose[] instead) =>
        Answer.OfPage(
            status,
            await render(HelpPage.Of(status, message, [.. instead]), frames.Of(source.Release, PageAddress.Home))
        ) with
        {
            Caching = Answer.NoStore,
        };

    /// <summary>A file of a view or a report.</summary>
    public static Answer OfFile(BundleFile file, string suffix)
    {
        var answer = new Answer(200, PageSuffix.MediaType(suffix), file.Content.AsMemory())
        {
            FileName = Path.GetFileName(file.Path),
            IsDownload = suffix is "csv" or "zip" or "docx" or "xlsx",
            Policy = suffix is "svg" or "html" ? OwnStyles(file.Text) : Answer.PagePolicy,
        };
        // The others are packed already.
        return suffix is "csv" or "json" or "md" or "svg" or "html" ? Answer.Compressed(answer) : answer;
    }

    public void Dispose()
    {
        _costly.Dispose();
        _printing.Dispose();
    }

    private async Task<View> ViewAsync(PageMatch match, CancellationToken cancellation)
    {
        if (!match.Route.IsCostly)
        {
            return match.Route.Build(match.Request);
        }
        await _costly.WaitAsync(cancellation);
        try
        {
            return match.Route.Build(match.Request);
        }
        finally
        {
            _costly.Release();
        }
    }

    private async Task<Answer> DocumentAsync(
        PageMatch match,
        Func<PageRequest, ReportFormat, CancellationToken, BundleFile> write,
        ReportFormat format,
        CancellationToken cancellation
    )
    {
        SemaphoreSlim turn = format == ReportFormat.Pdf ? _printing : _costly;
        await turn.WaitAsync(cancellation);
        try
        {
            return OfFile(write(match.Request, format, cancellation), match.Suffix!);
        }
        catch (Exception e) when (e is ChromiumMissingException or PrintingFailedException)
        {
            return await FaultAsync(
                503,
                e.Message,
                Prose.To("The same report as HTML, which any browser prints or saves as PDF", match.Address.As("html")),
                Prose.To("The same report as a Word document", match.Address.As("docx"))
            );
        }
        finally
        {
            turn.Release();
        }
    }

    // A file that stands alone brings its styles along: those, by their hash, and none else. Its images and fonts are in it.
    private static string OwnStyles(string text)
    {
        var hashes = new StringBuilder();
        for (int at = 0; (at = text.IndexOf("<style", at, StringComparison.Ordinal)) >= 0; )
        {
            int begin = text.IndexOf('>', at) + 1;
            int end = text.IndexOf("</style>", begin, StringComparison.Ordinal);
            if (begin == 0 || end < 0)
            {
                break;
            }
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text[begin..end]));
            hashes.Append(" 'sha256-").Append(Convert.ToBase64String(hash)).Append('\'');
            at = end;
        }
        return "default-src 'none'; style-src"
            + (hashes.Length == 0 ? " 'none'" : hashes.ToString())
            + "; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; report-uri "
            + PolicyReports.Path;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>
/// Turns a publication into a whole HTML page: the same bytes for the same publication and frame, under any culture. Safe to
/// share between threads.
/// </summary>
internal sealed class PageRenderer : IAsyncDisposable
{
    // Letters of all scripts stay letters: "Việt Nam" as character references would be four times as long.
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="frame">What surrounds it.</param>
    public async Task<string> RenderAsync(Publication page, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(frame);
        // One a page: a renderer keeps every component it has made for as long as it lives, and a new one costs microseconds.
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            HtmlRootComponent root = await renderer.RenderComponentAsync<FramedPage>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(FramedPage.Page)] = page,
                        [nameof(FramedPage.Frame)] = frame,
                    }
                )
            );
            await using var html = new StringWriter(CultureInfo.InvariantCulture);
            await html.WriteAsync("<!DOCTYPE html>\n");
            root.WriteHtmlTo(html);
            await html.WriteAsync('\n');
            return html.ToString();
        });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

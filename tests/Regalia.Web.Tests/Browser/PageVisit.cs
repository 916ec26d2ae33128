using Microsoft.Playwright;

namespace Regalia.Web.Tests.Browser;

/// <summary>
/// What the tests of every page ask of one page, found in one visit: it is opened once with scripts and once without, and looked at on
/// paper, unfolded, in the dark, in a narrow window, and in use, in this order, for each leaves the page as the next may have it.
/// </summary>
internal sealed record PageVisit
{
    /// <summary>Width of the narrow window, px: 1280 at 400 % (WCAG 1.4.10).</summary>
    public const int Narrow = 320;

    private const int Wide = 1280;

    // What is shown, and where: whatever is not a colour.
    private const string Shown = """
        [...document.body.querySelectorAll("*")]
          .filter(e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .map(e => {
            const at = e.getBoundingClientRect();
            return [e.localName, e.className.baseVal ?? e.className, ...[at.x, at.y, at.width, at.height].map(Math.round)].join(" ");
          })
        """;

    /// <summary>Headings, sentences, cells and labels of charts; scripts on.</summary>
    public required string[] Figures { get; init; }

    /// <summary>The same, scripts off.</summary>
    public required string[] FiguresWithoutScript { get; init; }

    /// <summary>Folded parts that stay folded on paper.</summary>
    public required string[] FoldedOnPaper { get; init; }

    /// <summary>Navigation and forms that are on paper.</summary>
    public required string[] ScreenOnPaper { get; init; }

    /// <summary>The page as PDF.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>What violates WCAG in light colours.</summary>
    public required string[] Violations { get; init; }

    /// <summary>What violates those rules of WCAG that hang on colours, in dark ones.</summary>
    public required string[] DarkViolations { get; init; }

    /// <summary>Elements shown and their places in light colours.</summary>
    public required string[] Layout { get; init; }

    /// <summary>The same in dark ones.</summary>
    public required string[] DarkLayout { get; init; }

    /// <summary>How wide the page is in the narrow window, px.</summary>
    public required int WidthWhenNarrow { get; init; }

    /// <summary>What is too wide there.</summary>
    public required string[] TooWide { get; init; }

    /// <summary>Styles and scripts inside the page, after it was used.</summary>
    public required string[] Inline { get; init; }

    /// <summary>What the log holds that it must not.</summary>
    public required string[] Faults { get; init; }

    /// <summary>How many requests it took.</summary>
    public required int Requests { get; init; }

    public static async Task<PageVisit> MakeAsync(Reader reader, Reader scriptless, string address)
    {
        await scriptless.GoAsync(address);
        string[] without = await scriptless.FiguresAsync();

        IPage page = reader.Page;
        int requests = reader.Requests.Count;
        await page.SetViewportSizeAsync(Wide, 720);
        await EmulateAsync(page, Media.Screen, ColorScheme.Light);
        await reader.GoAsync(address);
        string[] with = await reader.FiguresAsync();

        await EmulateAsync(page, Media.Print, ColorScheme.Light);
        string[] folded = await reader.AskAsync<string[]>(
            """
            [...document.querySelectorAll("main details")]
              .filter(d => !d.closest("[hidden], form") && d.checkVisibility())
              .filter(d => ![...d.children].some(c => c.localName !== "summary" && c.checkVisibility({ contentVisibilityAuto: true })))
              .map(d => d.textContent.trim().slice(0, 60))
            """
        );
        string[] screen = await reader.AskAsync<string[]>(
            """[...document.querySelectorAll("nav, form, .skip")].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
        );
        byte[] pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        await EmulateAsync(page, Media.Screen, ColorScheme.Light);

        string[] violations = await Wcag.FaultsAsync(page);
        string[] layout = await reader.AskAsync<string[]>(Shown);
        await EmulateAsync(page, Media.Screen, ColorScheme.Dark);
        string[] darkViolations = await Wcag.ColourFaultsAsync(page);
        string[] darkLayout = await reader.AskAsync<string[]>(Shown);
        await EmulateAsync(page, Media.Screen, ColorScheme.Light);

        await page.SetViewportSizeAsync(Narrow, 640);
        int width = await reader.AskAsync<int>("document.documentElement.scrollWidth");
        string[] wide = await reader.AskAsync<string[]>(
            """
            [...document.querySelectorAll("body *")]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest("[role=region]"))
              .slice(0, 5).map(e => e.outerHTML.slice(0, 100))
            """
        );
        await page.SetViewportSizeAsync(Wide, 720);

        string[] inline = await UseAsync(page);
        return new PageVisit
        {
            Figures = with,
            FiguresWithoutScript = without,
            FoldedOnPaper = folded,
            ScreenOnPaper = screen,
            Pdf = pdf,
            Violations = violations,
            DarkViolations = darkViolations,
            Layout = layout,
            DarkLayout = darkLayout,
            WidthWhenNarrow = width,
            TooWide = wide,
            Inline = inline,
            Requests = reader.Requests.Count - requests,
            Faults = [.. scriptless.TakeFaults(), .. reader.TakeFaults()],
        };
    }

    private static async Task<string[]> UseAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            [...document.querySelectorAll("svg .mark, button.sort, [data-slider] input[type=range]")].slice(0, 200).forEach(e => {
              e.dispatchEvent(new PointerEvent("pointerenter"));
              e.focus();
              if (e.matches("button")) e.click();
            })
            """
        );
        return await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("[style]:not([role=tooltip]), style, script:not([src])")]
              .map(e => e.outerHTML.slice(0, 80))
            """
        );
    }

    private static Task EmulateAsync(IPage page, Media media, ColorScheme scheme) =>
        page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = scheme });
}

using Microsoft.Playwright;
using Regalia.Web.Tests.Incidents;
using Regalia.Web.Tests.Technology;

namespace Regalia.Web.Tests.Browser;

/// <summary>A real browser, and the real program for the tests that need it: each started once for all tests of this folder.</summary>
public sealed class DashboardInBrowser : IAsyncLifetime
{
    /// <summary>Name of the collection of tests that share it.</summary>
    public const string Tests = "dashboard in a browser";

    // A slow machine is not a fault; a page that never comes is.
    private const float Patience = 120_000;

    private readonly Dictionary<string, Task<PageVisit>> _visits = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningDashboard? _dashboard;
    private MadeStore? _store;
    private MadeResults? _results;
    private Reader? _visitor;
    private Reader? _scriptlessVisitor;

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Path is null)
        {
            return;
        }
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = InstalledChromium.Path,
                Args = InstalledChromium.Switches,
                Timeout = Patience,
            }
        );
    }

    /// <summary>The program. Without Chromium the test is skipped.</summary>
    internal async Task<RunningDashboard> DashboardAsync()
    {
        Assert.SkipWhen(InstalledChromium.Path is null, InstalledChromium.Missing);
        _store ??= new MadeStore();
        return _dashboard ??= await RunningDashboard.StartAsync(
            "--incidents",
            _store.Store,
            "--technology",
            TechnologyResults
        );
    }

    /// <summary>A reader of the program's pages with a browser window of his own.</summary>
    internal async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null)
    {
        RunningDashboard dashboard = await DashboardAsync();
        return await ReaderOfAsync(dashboard.Base, options);
    }

    /// <summary>A reader of any pages.</summary>
    internal async Task<Reader> ReaderOfAsync(Uri @base, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(InstalledChromium.Path is null, InstalledChromium.Missing);
        options ??= new BrowserNewContextOptions();
        options.BaseURL = @base.AbsoluteUri;
        options.Locale ??= "en-GB";
        IBrowserContext context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await Reader.OpenAsync(context, @base);
    }

    /// <summary>The results of a scan that the program shows.</summary>
    internal string TechnologyResults => (_results ??= new MadeResults()).Results;

    /// <summary>What there is to say of a page, found at the first asking.</summary>
    internal Task<PageVisit> VisitAsync(string address)
    {
        if (!_visits.TryGetValue(address, out Task<PageVisit>? visit))
        {
            _visits[address] = visit = MakeAsync();
        }
        return visit;

        async Task<PageVisit> MakeAsync()
        {
            _visitor ??= await ReaderAsync();
            _scriptlessVisitor ??= await ReaderAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
            return await PageVisit.MakeAsync(_visitor, _scriptlessVisitor, address);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_visitor is not null)
        {
            await _visitor.DisposeAsync();
        }
        if (_scriptlessVisitor is not null)
        {
            await _scriptlessVisitor.DisposeAsync();
        }
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_dashboard is not null)
        {
            await _dashboard.DisposeAsync();
        }
        _store?.Dispose();
        _results?.Dispose();
    }
}

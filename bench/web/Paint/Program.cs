// When a reader on a slow machine sees something: a first visit with an empty cache, CPU slowed 4 times, 10 Mbit/s.
//
//   Paint CHROMIUM BASE RUNS ADDRESS...     prints ADDRESS, first contentful paint, chart visible (ms, medians), tab-separated

using System.Globalization;
using Microsoft.Playwright;

const int Slowed = 4;
const double BytesPerSecond = 10_000_000 / 8.0;

// A chart is visible in the frame after the one that lays it out.
const string Watch = """
    (() => {
      const seen = () => {
        const chart = [...document.querySelectorAll("figure[data-chart] svg")].find(c => c.getBoundingClientRect().height > 0);
        if (chart) requestAnimationFrame(() => { window.chartVisible = performance.now(); });
        else requestAnimationFrame(seen);
      };
      requestAnimationFrame(seen);
    })();
    """;

string chromium = args[0];
string address = args[1];
int runs = int.Parse(args[2], CultureInfo.InvariantCulture);

using IPlaywright playwright = await Playwright.CreateAsync();
await using IBrowser browser = await playwright.Chromium.LaunchAsync(
    new()
    {
        ExecutablePath = chromium,
        Args =
        [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }
);
foreach (string page in args[3..])
{
    var paints = new List<double>();
    var charts = new List<double>();
    for (int run = 0; run <= runs; run++)
    {
        (double paint, double chart) = await SteadyVisitAsync(address + page);
        // The first visit wakes the browser up.
        if (run > 0)
        {
            paints.Add(paint);
            charts.Add(chart);
        }
    }
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{page}\t{Median(paints):0}\t{Median(charts):0}\t{paints.Max():0}\t{charts.Max():0}"
        )
    );
}

// One visit in a hundred or so, Chromium's slowed network never goes on (it does not happen without the slowing): ask again, and say so.
async Task<(double Paint, double Chart)> SteadyVisitAsync(string url)
{
    try
    {
        return await VisitAsync(url);
    }
    catch (TimeoutException)
    {
        Console.Error.WriteLine("a visit of " + url + " stalled in the browser and was repeated");
        return await VisitAsync(url);
    }
}

async Task<(double Paint, double Chart)> VisitAsync(string url)
{
    await using IBrowserContext context = await browser.NewContextAsync();
    IPage page = await context.NewPageAsync();
    ICDPSession session = await context.NewCDPSessionAsync(page);
    await session.SendAsync("Network.enable");
    await session.SendAsync(
        "Network.emulateNetworkConditions",
        new(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        }
    );
    await session.SendAsync("Emulation.setCPUThrottlingRate", new(StringComparer.Ordinal) { ["rate"] = Slowed });
    await page.AddInitScriptAsync(Watch);
    await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
    await page.WaitForFunctionAsync(
        "() => performance.getEntriesByName('first-contentful-paint').length && window.chartVisible"
    );
    return (
        await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
        await page.EvaluateAsync<double>("window.chartVisible")
    );
}

static double Median(List<double> values)
{
    double[] sorted = [.. values.Order()];
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Browser;

/// <summary>What people come for, from the first page to what they take home.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class JourneyTests(DashboardInBrowser suite)
{
    [Fact]
    public async Task An_analyst_briefs_a_minister_on_Viet_Nam_and_Malaysia()
    {
        await using Reader reader = await suite.ReaderAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        IPage page = reader.Page;
        await reader.GoAsync("");
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        ILocator picker = page.GetByRole(AriaRole.Combobox, new() { Name = "Add a country" });
        foreach (string typed in new[] { "viet", "MYS" })
        {
            await picker.FillAsync(typed);
            await picker.PressAsync("Enter");
        }
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await reader.ArriveAsync(@"/en/compare\?c=(MYS~VNM|VNM~MYS)");
        string compared = await reader.TextAsync();
        Assert.Contains("P", compared, StringComparison.Ordinal);
        Assert.Contains("ASPI", await reader.TextAsync("body"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Viet Nam" }).First.ClickAsync();
        await reader.ArriveAsync("/en/country/VNM$");
        Assert.Contains("between", await reader.TextAsync(), StringComparison.Ordinal);

        await page.Locator($"main a[href$='/country/VNM/evidence/{PageKinds.Indicator}']:visible").First.ClickAsync();
        await reader.ArriveAsync($"/evidence/{PageKinds.Indicator}$");
        ILocator source = page.Locator("main a[rel~=noopener][href^=http]").First;
        await Expect(source).ToBeVisibleAsync();

        await page.GoBackAsync();
        await page.Locator("main a[href$='/report/VNM']:visible").First.ClickAsync();
        await reader.ArriveAsync("/en/report/VNM$");
        foreach ((string suffix, string start) in new[] { ("docx", "PK"), ("pdf", "%PDF-") })
        {
            IDownload download = await page.RunAndWaitForDownloadAsync(() =>
                page.Locator($"a[href*='/report/VNM.{suffix}']").First.ClickAsync()
            );
            Assert.EndsWith("." + suffix, download.SuggestedFilename, StringComparison.Ordinal);
            await using Stream bytes = await download.CreateReadStreamAsync();
            var head = new byte[start.Length];
            await bytes.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
            Assert.Equal(start, Encoding.ASCII.GetString(head));
        }
    }

    [Fact]
    public async Task An_official_sees_which_layers_are_left_out_in_Peru()
    {
        await using Reader reader = await suite.ReaderAsync();
        IPage page = reader.Page;
        await reader.GoAsync("");
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Layers" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Peru" }).First.ClickAsync();
        await reader.ArriveAsync("/en/layers/PER$");
        string finding = await reader.TextAsync(".standfirst");
        string command = Encoding.UTF8.GetString(
            await RunningDashboard.OutputOfAsync("layers", "show", "PER", "--csv")
        );
        Assert.Equal(command, Encoding.UTF8.GetString(await reader.BytesAsync("layers/PER.csv")));
        Assert.Contains("Peru", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adviser_tries_what_a_trade_secret_law_would_change()
    {
        await using Reader reader = await suite.ReaderAsync();
        IPage page = reader.Page;
        await reader.GoAsync("whatif?c=VNM");
        ILocator field = page.Locator($"select:has(option[value='{PageKinds.Indicator}:1'])");
        string before = await reader.TextAsync("main");
        await field.FocusAsync();
        await field.SelectOptionAsync(PageKinds.Indicator + ":1");
        await Expect(page).ToHaveURLAsync(new Regex("set=" + PageKinds.Indicator + "(:|%3A)1$"));
        await Expect(page.Locator("main .banner.hypothetical")).ToBeVisibleAsync();
        await Expect(page.Locator(".problem")).ToBeEmptyAsync();
        await Expect(field).ToBeFocusedAsync();
        string[] renewed = await reader.FiguresAsync();
        Assert.NotEqual(before, await reader.TextAsync("main"));

        await page.ReloadAsync();
        Assert.Equal(await reader.FiguresAsync(), renewed);
        Assert.Equal(
            Encoding.UTF8.GetString(
                await RunningDashboard.OutputOfAsync("whatif", "VNM", "--set", PageKinds.Indicator + "=1", "--csv")
            ),
            Encoding.UTF8.GetString(await reader.BytesAsync("whatif.csv?c=VNM&set=" + PageKinds.Indicator + "%3A1"))
        );

        await field.SelectOptionAsync("");
        await Expect(page).Not.ToHaveURLAsync(new Regex("set="));
    }

    [Fact]
    public async Task A_researcher_takes_the_data_and_checks_it()
    {
        await using Reader reader = await suite.ReaderAsync(new BrowserNewContextOptions { AcceptDownloads = true });
        IPage page = reader.Page;
        await reader.GoAsync("country/VNM");
        IDownload download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("a[href*='/country/VNM.zip']").First.ClickAsync()
        );
        Assert.Contains("VNM", download.SuggestedFilename, StringComparison.Ordinal);
        await using Stream zip = await download.CreateReadStreamAsync();
        using var held = new MemoryStream();
        await zip.CopyToAsync(held, TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(held);
        using JsonDocument manifest = JsonDocument.Parse(Read(archive, "manifest.json"));
        int seen = 0;
        foreach (JsonElement file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            byte[] content = Read(archive, file.GetProperty("path").GetString()!);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
            seen++;
        }
        Assert.True(seen >= 3, $"{seen} files in the manifest");
        Assert.Equal(
            await RunningDashboard.OutputOfAsync("country", "show", "VNM", "--csv"),
            await reader.BytesAsync("country/VNM.csv")
        );
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        ZipArchiveEntry entry =
            archive.GetEntry(name)
            ?? throw new InvalidOperationException(
                $"no {name} among {string.Join(' ', archive.Entries.Select(e => e.FullName))}"
            );
        using Stream from = entry.Open();
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Views;
using Regalia.Web.Serving;
using Regalia.Web.Sites;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Sites;

public sealed partial class WrittenSiteTests
{
    private static readonly Lazy<BundleFile[]> Site = new(() => Write(ServedAssessment.Source, "/"));

    [Fact]
    public void No_link_is_broken_and_none_leaves_the_folder()
    {
        var files = Site.Value.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        int links = 0;
        foreach (BundleFile page in Pages())
        {
            foreach (string href in Links(page))
            {
                links++;
                Assert.DoesNotMatch("^(/|[a-z]+:)", href);
                string target = href.Split('#')[0];
                Assert.True(target.Length == 0 || files.Contains(Follow(page.Path, target)), page.Path + " -> " + href);
            }
        }
        Assert.True(links > 100);
    }

    [Fact]
    public void Style_sheets_find_their_fonts_beside_them()
    {
        BundleFile[] sheets = [.. Site.Value.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal))];
        Assert.Equal(2, sheets.Length);
        var files = Site.Value.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (BundleFile sheet in sheets)
        {
            Assert.DoesNotContain("/assets/", sheet.Text, StringComparison.Ordinal);
            Assert.All(
                Font().Matches(sheet.Text).Select(m => m.Groups["to"].Value),
                to => Assert.Contains(Follow(sheet.Path, to), files)
            );
        }
    }

    [Fact]
    public void Nothing_in_it_needs_a_server() =>
        Assert.All(Pages(), page => Assert.DoesNotContain("<form", page.Text, StringComparison.Ordinal));

    [Fact]
    public void What_is_not_in_it_stands_without_a_link()
    {
        BundleFile home = Site.Value.Single(f => f.Path == "en/index.html");
        Assert.Contains("<span>what if</span>", home.Text, StringComparison.Ordinal);
        Assert.Contains("<span>own files</span>", home.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../en/country/VNM.html#gaps\">", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_its_data_beside_it()
    {
        var files = Site.Value.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string stem in (string[])["en/index", "en/country/VNM", "en/compare", "en/practice/P001"])
        {
            Assert.All((string[])["html", "csv", "json", "md", "zip"], s => Assert.Contains(stem + "." + s, files));
        }
        Assert.Equal("name\ncountry-VNM\n", Site.Value.Single(f => f.Path == "en/country/VNM.csv").Text);
    }

    [Fact]
    public void Pages_of_single_values_go_without_an_archive_and_without_a_link_to_one()
    {
        BundleFile[] evidence =
        [
            .. Site.Value.Where(f => f.Path.StartsWith("en/country/VNM/evidence/", StringComparison.Ordinal)),
        ];
        Assert.Equal(3, evidence.Count(f => f.Path.EndsWith(".csv", StringComparison.Ordinal)));
        Assert.DoesNotContain(evidence, f => f.Path.EndsWith(".zip", StringComparison.Ordinal));
        foreach (BundleFile page in evidence.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(".zip\"", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_tells_of_every_page_that_is_made()
    {
        List<(int Done, int Total)> told = [];
        int pages = WrittenSite
            .Files(
                ServedAssessment.Source,
                SmallTable.All,
                PlainPages.RenderAsync,
                ClientFiles.Read(typeof(ClientFiles).Assembly, () => ""),
                "/",
                CancellationToken.None,
                (done, total) => told.Add((done, total))
            )
            .Count(f =>
                f.Path.StartsWith("en/", StringComparison.Ordinal) && f.Path.EndsWith(".html", StringComparison.Ordinal)
            );
        Assert.Equal(Enumerable.Range(1, pages).Select(done => (done, pages)), told);
    }

    // Browsers refuse modules in pages that are opened from the disk; and a script without its islands would go unseen.
    [Fact]
    public void Its_script_is_a_plain_one_and_holds_the_islands()
    {
        BundleFile script = Site.Value.Single(f => f.Path.EndsWith(".js", StringComparison.Ordinal));
        Assert.StartsWith("(()=>{", script.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("import{", script.Text, StringComparison.Ordinal);
        Assert.All(
            (string[])["data-sortable", "data-chart", "data-picker", "data-slider", "data-print", "data-copy"],
            hook => Assert.Contains(hook, script.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Its_manifest_vouches_for_every_file()
    {
        BundleFile manifest = Site.Value[^1];
        Assert.Equal("manifest.json", manifest.Path);
        using var json = System.Text.Json.JsonDocument.Parse(manifest.Text);
        Assert.Equal(
            Site.Value[..^1].Select(f => (f.Path, f.Sha256)),
            json.RootElement.GetProperty("files")
                .EnumerateArray()
                .Select(f => (f.GetProperty("path").GetString()!, f.GetProperty("sha256").GetString()!))
        );
        Assert.False(json.RootElement.GetProperty("restrictedIncluded").GetBoolean());
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes() =>
        Assert.Equal(
            Site.Value.Select(f => (f.Path, f.Sha256)),
            Write(ServedAssessment.Source, "/").Select(f => (f.Path, f.Sha256))
        );

    [Fact]
    public void The_page_for_what_is_not_there_knows_where_the_site_stands() =>
        Assert.Contains(
            "href=\"/regalia/en/index.html\"",
            Write(ServedAssessment.Source, "/regalia/").Single(f => f.Path == "404.html").Text,
            StringComparison.Ordinal
        );

    private static BundleFile[] Write(ViewSource source, string basePath) =>
        [
            .. WrittenSite.Files(
                source with
                {
                    ShowsRestricted = false,
                },
                SmallTable.All,
                PlainPages.RenderAsync,
                ClientFiles.Read(typeof(ClientFiles).Assembly, () => ".ink{fill:#000}\n"),
                basePath,
                CancellationToken.None
            ),
        ];

    private static IEnumerable<BundleFile> Pages() =>
        Site.Value.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && f.Path != "404.html");

    private static IEnumerable<string> Links(BundleFile page) =>
        Reference().Matches(page.Text).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value));

    private static string Follow(string from, string href) =>
        new Uri(new Uri("http://site/" + from), href).AbsolutePath[1..];

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("url\\([\"']?(?<to>[^\"')]*\\.woff2)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Font();
}

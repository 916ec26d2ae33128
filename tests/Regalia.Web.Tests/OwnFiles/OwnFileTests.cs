using System.Net;
using Regalia.Web.OwnFiles;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.OwnFiles;

public sealed class OwnFileTests : IAsyncDisposable
{
    private static readonly (string, string) SameSite = ("Sec-Fetch-Site", "same-origin");

    private readonly RunningDashboard _server = new();

    [Fact]
    public async Task An_overlay_is_opened_shown_and_closed()
    {
        string page = await OpenAsync("overlay-VNM.yaml", OwnFileText.Overlay);
        Assert.Matches("^/app/w/[0-9a-f]{32}/$", page);
        using HttpResponseMessage shown = await _server.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("no-store", shown.Headers.CacheControl!.ToString());
        Assert.Null(shown.Headers.ETag);
        Assert.Equal("noindex", Assert.Single(shown.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("overlay-VNM.yaml", await _server.TextAsync("/app/"), StringComparison.Ordinal);
        using HttpResponseMessage closed = await _server.SendAsync(HttpMethod.Post, page + "close", SameSite);
        Assert.Equal(HttpStatusCode.SeeOther, closed.StatusCode);
        using HttpResponseMessage gone = await _server.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("overlay-VNM.yaml", await _server.TextAsync("/app/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 403)]
    [InlineData("?marking=CLEAR", 403)]
    [InlineData("?marking=GREEN", 403)]
    [InlineData("?marking=AMBER", 200)]
    [InlineData("?marking=AMBER%2BSTRICT", 200)]
    [InlineData("?marking=amber+strict", 200)]
    [InlineData("?marking=PURPLE", 400)]
    [InlineData("?level=AMBER", 400)]
    public async Task Data_leaves_only_for_readers_who_may_see_it(string query, int status)
    {
        string page = await OpenAsync("overlay-VNM.yaml", OwnFileText.Overlay);
        using HttpResponseMessage data = await _server.GetAsync(page + "data.json" + query);
        Assert.Equal(status, (int)data.StatusCode);
        Assert.Equal("no-store", data.Headers.CacheControl!.ToString());
        if (status == 403)
        {
            Assert.Contains("TLP:AMBER", await data.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, null, 403)]
    [InlineData("cross-site", null, 403)]
    [InlineData("same-site", null, 403)]
    [InlineData("none", null, 403)]
    [InlineData("same-origin", "http://evil.example", 403)]
    [InlineData(null, "http://evil.example", 403)]
    [InlineData(null, "null", 403)]
    [InlineData("same-origin", "null", 303)]
    [InlineData("same-origin", null, 303)]
    [InlineData(null, "own", 303)]
    public async Task Only_a_form_of_ours_opens_a_file(string? site, string? origin, int status)
    {
        List<(string, string)> headers = [];
        if (site is not null)
        {
            headers.Add(("Sec-Fetch-Site", site));
        }
        if (origin is not null)
        {
            headers.Add(("Origin", origin == "own" ? _server.Home.GetLeftPart(UriPartial.Authority) : origin));
        }
        using HttpResponseMessage answer = await _server.OpenAsync("o.yaml", OwnFileText.Overlay, [.. headers]);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("nothing of ours", "overlay:")]
    [InlineData("overlay: 1\ncountry: VNX\nmarking: AMBER\nrelease: 2026.1\n", "did you mean VNM")]
    [InlineData("plan: 1\ncountry: VNM\n", "release")]
    public async Task Faults_are_shown_as_the_reader_gives_them(string text, string says)
    {
        using HttpResponseMessage answer = await _server.OpenAsync("mine.yaml", text, SameSite);
        string page = WebUtility.HtmlDecode(await answer.TextAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("mine.yaml", page, StringComparison.Ordinal);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Empty(_server.Reports);
    }

    [Fact]
    public async Task A_file_of_more_than_1_MB_is_refused()
    {
        using HttpResponseMessage answer = await _server.OpenAsync("o.yaml", new string('#', (1 << 20) + 1), SameSite);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Sixteen_files_are_the_most()
    {
        for (int file = 0; file < 16; file++)
        {
            await OpenAsync("o.yaml", OwnFileText.Overlay);
        }
        using HttpResponseMessage answer = await _server.OpenAsync("o.yaml", OwnFileText.Overlay, SameSite);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_of_the_command_line_is_open_at_once()
    {
        (OwnFile? file, var faults) = OwnFile.Read(
            "given.yaml",
            OwnFileText.Overlay,
            ServedAssessment.Source.Release,
            ServedAssessment.Source.Framework,
            ServedAssessment.Source.Checklist
        );
        Assert.Empty(faults);
        await using var server = new RunningDashboard(file!);
        Assert.Contains("given.yaml", await server.TextAsync("/app/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/app", 308)]
    [InlineData("/app/x", 404)]
    [InlineData("/app/w/", 404)]
    [InlineData("/app/w/0123456789abcdef0123456789abcdef/", 404)]
    [InlineData("/app/w/../open", 404)]
    public async Task Other_addresses(string address, int status) =>
        Assert.Equal(
            status,
            await _server.StatusOfAsync(
                System.Text.Encoding.ASCII.GetBytes("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            )
        );

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<string> OpenAsync(string name, string text)
    {
        using HttpResponseMessage answer = await _server.OpenAsync(name, text, SameSite);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}

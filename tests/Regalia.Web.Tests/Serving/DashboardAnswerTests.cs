using System.IO.Compression;
using System.Net;
using System.Text;
using Regalia.Presentation.Views;
using Regalia.Web.Serving;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Serving;

public sealed class DashboardAnswerTests : IAsyncDisposable
{
    private readonly RunningDashboard _server = new();

    [Theory]
    [InlineData("/en/")]
    [InlineData("/en/country/VNM.csv")]
    [InlineData("/en/nowhere")]
    [InlineData("/th/")]
    [InlineData("/robots.txt")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/app/")]
    [InlineData("/")]
    public async Task Every_answer_is_guarded(string address)
    {
        using HttpResponseMessage answer = await _server.GetAsync(address);
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains(
            "geolocation=()",
            Assert.Single(answer.Headers.GetValues("Permissions-Policy")),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", "")]
    [InlineData("zstd", "")]
    public async Task A_page_comes_in_a_coding_that_is_taken(string accepted, string coding)
    {
        using HttpResponseMessage plain = await _server.GetAsync("/en/country/VNM");
        using HttpResponseMessage coded = await _server.GetAsync("/en/country/VNM", ("Accept-Encoding", accepted));
        Assert.Equal(coding, string.Join(',', coded.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", string.Join(',', coded.Headers.Vary));
        Assert.Equal(await plain.BytesAsync(), Unpack(await coded.BytesAsync(), coding));
        Assert.Equal(coding.Length == 0, plain.Headers.ETag!.Tag == coded.Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("/en/country/VNM", "br")]
    [InlineData("/en/country/VNM.csv", "identity")]
    [InlineData("/en/compare?c=MYS~VNM", "gzip")]
    public async Task Who_has_it_already_is_told_so(string address, string accepted)
    {
        using HttpResponseMessage first = await _server.GetAsync(address, ("Accept-Encoding", accepted));
        string tag = first.Headers.ETag!.Tag;
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        foreach (string known in (string[])[tag, "\"other\", " + tag, "W/" + tag, "*"])
        {
            using HttpResponseMessage again = await _server.GetAsync(
                address,
                ("Accept-Encoding", accepted),
                ("If-None-Match", known)
            );
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.Tag);
            Assert.Empty(await again.BytesAsync());
        }
        using HttpResponseMessage other = await _server.GetAsync(address, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        using HttpResponseMessage page = await _server.GetAsync("/en/country/VNM");
        using HttpResponseMessage head = await _server.SendAsync(HttpMethod.Head, "/en/country/VNM");
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.BytesAsync());
    }

    [Theory]
    [InlineData("csv", "text/csv; charset=utf-8", "attachment")]
    [InlineData("json", "application/json; charset=utf-8", "inline")]
    public async Task Data_files_are_named_for_release_and_view(string suffix, string mediaType, string disposition)
    {
        using HttpResponseMessage answer = await _server.GetAsync("/en/country/VNM." + suffix);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            disposition + "; filename=\"regalia-2026.1-country-VNM." + suffix + "\"",
            answer.Content.Headers.ContentDisposition!.ToString()
        );
    }

    [Theory]
    [InlineData("POST", "/en/", "GET, HEAD")]
    [InlineData("PUT", "/en/country/VNM", "GET, HEAD")]
    [InlineData("DELETE", "/robots.txt", "GET, HEAD")]
    [InlineData("OPTIONS", "/en/", "GET, HEAD")]
    [InlineData("POST", "/app/", "GET, HEAD")]
    [InlineData("GET", "/app/open", "POST")]
    public async Task Other_methods_are_refused(string method, string address, string allowed)
    {
        using HttpResponseMessage answer = await _server.SendAsync(new HttpMethod(method), address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost:1", 200)]
    [InlineData("[::1]:80", 200)]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("192.168.0.1", 400)]
    [InlineData("localhost.", 400)]
    public async Task A_request_that_names_another_host_is_refused(string host, int status) =>
        Assert.Equal(
            status,
            await _server.StatusOfAsync(
                Encoding.ASCII.GetBytes($"GET /en/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            )
        );

    [Fact]
    public async Task A_release_may_be_pinned_and_another_one_is_not_there()
    {
        using HttpResponseMessage pinned = await _server.GetAsync("/en/country/VNM?release=2026.1");
        using HttpResponseMessage other = await _server.GetAsync("/en/country/VNM?release=2025.1");
        Assert.Equal(HttpStatusCode.OK, pinned.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Contains("regalia serve --data", await other.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/en/")]
    [InlineData("/en/country/vnm", "/en/country/VNM")]
    public async Task Another_spelling_is_sent_on_for_good(string address, string canonical)
    {
        using HttpResponseMessage answer = await _server.GetAsync(address);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_page_and_one_line_in_the_log()
    {
        using HttpResponseMessage answer = await _server.GetAsync("/en/broken");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("fault of this program", await answer.TextAsync(), StringComparison.Ordinal);
        string line = Assert.Single(_server.Reports);
        Assert.Contains(
            "GET /en/broken: InvalidOperationException: " + SmallTable.Broken,
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task A_slow_page_is_made_once_for_all_who_ask()
    {
        int before = SmallTable.SlowBuilt;
        SmallTable.Gate.Reset();
        Task<HttpResponseMessage>[] asked = [.. Enumerable.Range(0, 20).Select(_ => _server.GetAsync("/en/slow"))];
        // Others do not wait for it.
        using HttpResponseMessage other = await _server.GetAsync("/en/nowhere");
        SmallTable.Gate.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll(asked))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }
        Assert.Equal(1, SmallTable.SlowBuilt - before);
    }

    [Fact]
    public async Task A_reader_is_told_that_a_slow_page_is_under_way_and_programs_wait_for_it()
    {
        SmallTable.Gate.Reset();
        Task<HttpResponseMessage>[] waiting =
        [
            _server.GetAsync("/en/slow", ("Accept", "*/*")),
            _server.GetAsync("/en/slow.json", ("Accept", "text/html")),
        ];
        using (
            HttpResponseMessage told = await _server.GetAsync(
                "/en/slow",
                ("Accept", "application/xhtml+xml, text/html;q=0.9, */*;q=0.8")
            )
        )
        {
            Assert.Equal(HttpStatusCode.Accepted, told.StatusCode);
            Assert.Equal("1", Assert.Single(told.Headers.GetValues("Refresh")));
            Assert.Equal("no-store", told.Headers.CacheControl!.ToString());
            Assert.Null(told.Headers.ETag);
            string html = await told.TextAsync();
            Assert.Contains("It is slow.", html, StringComparison.Ordinal);
            Assert.Contains("href=\"/en/slow\"", html, StringComparison.Ordinal);
        }
        Assert.All(waiting, w => Assert.False(w.IsCompleted));
        SmallTable.Gate.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Refresh"));
            answer.Dispose();
        }
        using HttpResponseMessage ready = await _server.GetAsync("/en/slow", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.NotNull(ready.Headers.ETag);
    }

    [Fact]
    public async Task Files_of_the_client_may_be_kept_for_ever()
    {
        string name = ClientFiles.Read(typeof(ClientFiles).Assembly, () => ".ink{fill:#000}\n").Name("site.css");
        using HttpResponseMessage answer = await _server.GetAsync("/assets/" + name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_against_the_policy_are_counted()
    {
        using HttpResponseMessage sent = await _server.SendAsync(HttpMethod.Post, "/csp-report");
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        Assert.Equal("{\"reports\":1}\n", await _server.TextAsync("/csp-report"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_with_how_to_mend_it()
    {
        IOException taken = await Assert.ThrowsAsync<IOException>(() =>
            RunAsync(Source with { Port = _server.Home.Port })
        );
        Assert.Contains("--port", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_address_is_listened_on() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(Source with { Address = IPAddress.Any }));

    [Fact]
    public async Task A_source_that_fails_ends_the_server() =>
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            RunAsync(Source with { Source = Task.FromException<ViewSource>(new InvalidDataException()) })
        );

    [Fact]
    public async Task The_server_listens_before_there_is_anything_to_show()
    {
        var source = new TaskCompletionSource<ViewSource>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RunningDashboard(source.Task);
        Task<HttpResponseMessage> first = server.GetAsync("/en/country/VNM");
        using HttpResponseMessage robots = await server.GetAsync("/robots.txt");
        Assert.Equal(HttpStatusCode.OK, robots.StatusCode);
        Assert.False(first.IsCompleted);
        source.SetResult(ServedAssessment.Source);
        using HttpResponseMessage page = await first;
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static DashboardOptions Source => new() { Source = Task.FromResult(ServedAssessment.Source), Port = 0 };

    private static Task RunAsync(DashboardOptions options) =>
        Dashboard.RunAsync(
            options,
            SmallTable.All,
            PlainPages.RenderAsync,
            ClientFiles.Read(typeof(ClientFiles).Assembly, () => ""),
            TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static byte[] Unpack(byte[] content, string coding)
    {
        using var packed = new MemoryStream(content);
        using Stream plain =
            coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress)
            : coding == "gzip" ? new GZipStream(packed, CompressionMode.Decompress)
            : packed;
        using var all = new MemoryStream();
        plain.CopyTo(all);
        return all.ToArray();
    }
}

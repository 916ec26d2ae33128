using System.Text.RegularExpressions;

namespace Regalia.Web.Tests.Browser;

/// <summary>What a first visit sends over the wire, compressed, without fonts.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed partial class PageWeightTests(DashboardInBrowser suite)
{
    private const int MostBytes = 120_000;
    private const int MostScript = 12_000;

    public static TheoryData<string> Pages => PageKinds.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_with_its_style_and_script_is_light(string address)
    {
        (int weight, string html) = await GetAsync("/en/" + address);
        foreach (Match part in Parts().Matches(html))
        {
            weight += (await GetAsync(part.Groups["address"].Value)).Weight;
        }
        Assert.True(weight <= MostBytes, $"/en/{address}: {weight} bytes");
    }

    [Fact]
    public async Task The_islands_are_small()
    {
        (_, string html) = await GetAsync("/en/about");
        string script = Parts()
            .Matches(html)
            .Select(p => p.Groups["address"].Value)
            .Single(a => a.EndsWith(".js", StringComparison.Ordinal));
        Assert.True((await GetAsync(script)).Text.Length < MostScript);
    }

    private async Task<(int Weight, string Text)> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var client = new HttpClient { BaseAddress = (await suite.DashboardAsync()).Base };
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        byte[] packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var source = new MemoryStream(packed);
        await using Stream plain = response.Content.Headers.ContentEncoding.Contains("br")
            ? new System.IO.Compression.BrotliStream(source, System.IO.Compression.CompressionMode.Decompress)
            : source;
        using var reader = new StreamReader(plain);
        return (packed.Length, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("(?:href|src)=\"(?<address>/assets/[^\"]+\\.(?:css|js))\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}

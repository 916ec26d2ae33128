using System.Collections.Concurrent;
using System.Text;
using CsCheck;
using Regalia.Web.Tests.Addresses;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Serving;

/// <summary>Bytes of strangers over a socket: an answer that helps or a closed connection, and nothing in the log.</summary>
public sealed class HostileRequestTests : IAsyncDisposable
{
    private static readonly int[] Expected = [200, 204, 304, 308, 400, 404, 405, 408, 414, 431];

    private readonly RunningDashboard _server = new();

    [Fact]
    public async Task Thousands_of_hostile_addresses()
    {
        var addresses = new ConcurrentBag<(string Path, string Query)>();
        HostileAddresses.Any.Sample(addresses.Add, iter: 4000);
        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (address, _) =>
            {
                if (address.Path.Contains("broken", StringComparison.Ordinal))
                {
                    return;
                }
                byte[] request = Encoding.UTF8.GetBytes(
                    "GET "
                        + address.Path
                        + "?"
                        + address.Query
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                );
                int status = await _server.StatusOfAsync(request);
                statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            }
        );
        Assert.All(statuses.Keys, status => Assert.Contains(status, Expected));
        Assert.True(statuses.GetValueOrDefault(404) > 100, string.Join(' ', statuses));
        Assert.True(statuses.GetValueOrDefault(400) > 100, string.Join(' ', statuses));
        Assert.Empty(_server.Reports);
    }

    [Theory]
    [InlineData(1 << 14, 414)]
    [InlineData(3000, 400)]
    public async Task An_address_that_is_too_long(int length, int status) =>
        Assert.Equal(
            status,
            await _server.StatusOfAsync(
                Encoding.ASCII.GetBytes("GET /en/" + new string('a', length) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            )
        );

    [Fact]
    public async Task Headers_that_are_too_long() =>
        Assert.Equal(
            431,
            await _server.StatusOfAsync(
                Encoding.ASCII.GetBytes(
                    "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX: " + new string('a', 1 << 15) + "\r\n\r\n"
                )
            )
        );

    [Fact]
    public async Task Letters_that_are_no_request()
    {
        byte[][] requests =
        [
            [0, 1, 2, 3],
            "GET\r\n\r\n"u8.ToArray(),
            "GET /en/ HTTP/9.9\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "GET /en/ HTTP/1.1\r\n\r\n"u8.ToArray(),
            "GET http://evil.example/en/ HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "GET /en/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
            "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n"u8.ToArray(),
            "POST /app/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n"u8.ToArray(),
        ];
        foreach (byte[] request in requests)
        {
            int status = await _server.StatusOfAsync(request);
            Assert.True(status is 0 or (>= 400 and < 500) or 505, Encoding.ASCII.GetString(request) + status);
        }
        Assert.Empty(_server.Reports);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

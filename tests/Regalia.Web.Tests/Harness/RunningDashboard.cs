using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Regalia.Presentation.Views;
using Regalia.Web.OwnFiles;
using Regalia.Web.Serving;

namespace Regalia.Web.Tests.Harness;

/// <summary>The real server on a port of its own, with the table and the pages of the tests.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private readonly List<string> _reports = [];

    public RunningDashboard(params OwnFile[] ownFiles)
        : this(Task.FromResult(ServedAssessment.Source), ownFiles) { }

    public RunningDashboard(Task<ViewSource> source, params OwnFile[] ownFiles)
    {
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = Dashboard.RunAsync(
            new DashboardOptions
            {
                Source = source,
                Port = 0,
                OwnFiles = [.. ownFiles],
                Started = started.SetResult,
                Report = line =>
                {
                    lock (_reports)
                    {
                        _reports.Add(line);
                    }
                },
            },
            SmallTable.All,
            PlainPages.RenderAsync,
            ClientFiles.Read(typeof(ClientFiles).Assembly, () => ".ink{fill:#000}\n"),
            _stop.Token
        );
        Task first = Task.WhenAny(started.Task, _running).GetAwaiter().GetResult();
        first.GetAwaiter().GetResult();
        Home = new Uri(started.Task.GetAwaiter().GetResult());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Home, "/"),
        };
    }

    public Uri Home { get; }

    public HttpClient Client { get; }

    public string[] Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> OpenAsync(
        string name,
        string text,
        params (string Name, string Value)[] headers
    )
    {
        using var content = new MultipartFormDataContent();
        var file = new StringContent(text, Encoding.UTF8);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        content.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/app/open") { Content = content };
        foreach ((string header, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
        return await Client.SendAsync(request);
    }

    /// <summary>Sends bytes as they are and gives the status of the answer; 0 where the connection was closed without one.</summary>
    public async Task<int> StatusOfAsync(byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Home.Port);
        NetworkStream stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request);
            if (!request.AsSpan().EndsWith("\r\n\r\n"u8))
            {
                // Nothing more comes: the server need not wait for it.
                client.Client.Shutdown(SocketShutdown.Send);
            }
            var line = new byte[12];
            return await stream.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false) == line.Length
                ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
                : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        Client.Dispose();
        _stop.Dispose();
    }
}

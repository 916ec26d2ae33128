using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.OwnFiles;
using Regalia.Web.Pages;
using Regalia.Web.Routes;

namespace Regalia.Web.Serving;

/// <summary>The dashboard on 127.0.0.1.</summary>
public static class Dashboard
{
    private const int CacheBytes = 64 << 20;
    private const int LineBytes = 16 << 10;
    private const int BodyBytes = 4 << 20;
    private const int MostHeaders = 64;
    private const int MostConnections = 512;

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="ArgumentException">The address is not one of this machine's own network.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(DashboardOptions options, CancellationToken cancellation)
    {
        await using var renderer = new PageRenderer();
        await RunAsync(options, RouteTable.All, renderer.RenderAsync, ClientFiles.Embedded, cancellation);
    }

    internal static async Task RunAsync(
        DashboardOptions options,
        ImmutableArray<PageRoute> routes,
        Func<Publication, PageFrame, Task<string>> render,
        ClientFiles client,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.Address))
        {
            throw new ArgumentException(
                options.Address + ": expected a loopback address, for there is no login yet",
                nameof(options)
            );
        }
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var frames = new PageFrames(client);
        var cache = new AnswerCache(CacheBytes);
        Task<ServedRelease> served = ServeAsync(options, routes, render, frames, stopping.Token);
        var dispatcher = new Dispatcher(served, cache, client, options.Report ?? (_ => { }));
        await using WebApplication app = Build(options);
        app.Run(dispatcher.AnswerAsync);
        await StartAsync(app, options, cancellation);
        options.Started?.Invoke(Address(app));
        if (options.Release is { } release)
        {
            // The first page takes longest, for its code is compiled then: that goes on beside the draws.
            _ = Task.Run(() => render(HelpPage.Of(404, "Warm."), frames.Of(release, PageAddress.Home)), cancellation);
        }
        try
        {
            // A source that fails ends the server: there will never be a page.
            await served;
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ended as asked.
        }
        finally
        {
            await stopping.CancelAsync();
            await app.StopAsync(CancellationToken.None);
            if (served.IsCompletedSuccessfully)
            {
                (await served).Maker.Dispose();
            }
        }
    }

    private static async Task<ServedRelease> ServeAsync(
        DashboardOptions options,
        ImmutableArray<PageRoute> routes,
        Func<Publication, PageFrame, Task<string>> render,
        PageFrames frames,
        CancellationToken stopping
    )
    {
        ViewSource source = await options.Source.WaitAsync(stopping);
        var own = new OwnFileShelf();
        foreach (OwnFile file in options.OwnFiles)
        {
            own.Open(file);
        }
        return new ServedRelease(
            new AddressResolver(routes, source),
            new AnswerMaker(source, render, frames),
            new OwnFileDesk(source, own, render, frames, stopping),
            stopping
        );
    }

    // Nothing but Kestrel: no configuration from files or the environment, no logging, no routing.
    private static WebApplication Build(DashboardOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LineBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = LineBytes;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.MaxRequestBodySize = BodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }

    private static async Task StartAsync(WebApplication app, DashboardOptions options, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"port {options.Port} of {options.Address} is in use by another program; end that one, or name another port with --port N (0 lets the system choose one)"
                ),
                e
            );
        }
    }

    private static string Address(WebApplication app) => app.Urls.First() + "/" + AddressResolver.Language + "/";
}

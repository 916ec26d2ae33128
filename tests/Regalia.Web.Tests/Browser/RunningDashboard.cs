using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Regalia.Web.Tests.Browser;

/// <summary><c>regalia serve</c> as a process on a free port.</summary>
internal sealed partial class RunningDashboard : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningDashboard(Process process) => _process = process;

    /// <summary>The program as it was built with these tests.</summary>
    public static string Program { get; } =
        typeof(RunningDashboard)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "Program")
            .Value!;

    /// <summary>Scheme, host and port: <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Base { get; private set; } = null!;

    /// <summary>Every line that it has written, to either stream.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said)
            {
                return [.. _said];
            }
        }
    }

    /// <summary>Starts the program and waits until it names its address.</summary>
    public static async Task<RunningDashboard> StartAsync(params string[] args)
    {
        var dashboard = new RunningDashboard(new Process { StartInfo = Command(["serve", "--port", "0", .. args]) });
        dashboard._process.EnableRaisingEvents = true;
        dashboard._process.OutputDataReceived += (_, line) => dashboard.Hear(line.Data);
        dashboard._process.ErrorDataReceived += (_, line) => dashboard.Hear(line.Data);
        dashboard._process.Exited += (_, _) =>
            dashboard._address.TrySetException(
                new InvalidOperationException("regalia serve ended:\n" + string.Join('\n', dashboard.Said))
            );
        dashboard._process.Start();
        dashboard._process.BeginOutputReadLine();
        dashboard._process.BeginErrorReadLine();
        dashboard.Base = await dashboard._address.Task;
        return dashboard;
    }

    /// <summary>What another command writes to its output.</summary>
    public static async Task<byte[]> OutputOfAsync(params string[] args)
    {
        using Process process = Process.Start(Command(args))!;
        using var output = new MemoryStream();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"regalia {string.Join(' ', args)}: {await error}");
        return output.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static ProcessStartInfo Command(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Program, .. args]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LANG"] = "C";
        start.Environment.Remove("LC_ALL");
        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (_said)
        {
            _said.Add(line);
        }
        if (Address().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

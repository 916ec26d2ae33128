using System.Diagnostics;

namespace Regalia.Cli.Tests.Harness;

/// <summary>The real program, run as a process without a shell.</summary>
internal static class RegaliaProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Library => Repository.Program;

    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static RegaliaRun Run(params string[] args) => Run(args, environment: null);

    /// <summary>Runs the program to its end. A null in the environment takes a variable away.</summary>
    public static RegaliaRun Run(
        IReadOnlyList<string> args,
        IReadOnlyDictionary<string, string?>? environment,
        string? workingDirectory = null
    )
    {
        using Process process = Start(args, environment, workingDirectory);
        return Finish(process, args);
    }

    public static Process Start(
        IReadOnlyList<string> args,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null
    )
    {
        string[] command = [.. DefaultSignals(), Host, Library, .. args];
        return Start(command[0], command[1..], environment, workingDirectory);
    }

    public static Process Start(
        string program,
        IReadOnlyList<string> args,
        IReadOnlyDictionary<string, string?>? environment,
        string? workingDirectory = null
    )
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory ?? "",
        };
        Neutral(start.Environment);
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static RegaliaRun Finish(Process process, IReadOnlyList<string> args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        Task reading = Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(output),
            process.StandardError.BaseStream.CopyToAsync(error)
        );
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"regalia {string.Join(' ', args)} did not end");
        }
        reading.GetAwaiter().GetResult();
        return new RegaliaRun("regalia " + string.Join(' ', args), process.ExitCode, output.ToArray(), error.ToArray());
    }

    // What the developer's own terminal says must not reach the program under test.
    private static void Neutral(IDictionary<string, string?> environment)
    {
        foreach (
            string name in environment
                .Keys.Where(k => k.StartsWith("LC_", StringComparison.Ordinal))
                .Concat(["LANGUAGE", "COLUMNS", "NO_COLOR", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"])
                .ToArray()
        )
        {
            environment.Remove(name);
        }
        environment["LANG"] = "C";
    }

    // A background job of a shell ignores Ctrl+C, and so would its children: give the program the usual handling back.
    private static string[] DefaultSignals()
    {
        const string status = "/proc/self/status";
        if (!OperatingSystem.IsLinux() || !File.Exists(status))
        {
            return [];
        }
        string ignored = File.ReadLines(status).Single(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))[7..];
        const int interrupt = 1 << 1;
        return (Convert.ToUInt64(ignored.Trim(), 16) & interrupt) == 0
            ? []
            : ["/usr/bin/env", "--default-signal=INT,TERM"];
    }
}

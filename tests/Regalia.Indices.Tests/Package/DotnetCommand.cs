using System.Diagnostics;

namespace Regalia.Indices.Tests.Package;

/// <summary>Runs <c>dotnet</c> as a process, without a shell.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end, which must be a success.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="environment">Variables set for the process.</param>
    /// <param name="args">Arguments of dotnet.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] args)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Neutral(start.Environment);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', args)} did not end");
        }

        string printed = output.GetAwaiter().GetResult();
        Assert.True(
            process.ExitCode == 0,
            $"dotnet {string.Join(' ', args)} failed:\n{printed}\n{error.GetAwaiter().GetResult()}"
        );
        return printed;
    }

    // Neither the build this test runs in nor the developer's terminal may reach the command.
    private static void Neutral(IDictionary<string, string?> environment)
    {
        foreach (
            string name in environment
                .Keys.Where(name =>
                    name.StartsWith("LC_", StringComparison.Ordinal)
                    || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                    || name.StartsWith("NUGET_", StringComparison.Ordinal)
                )
                .Concat(["LANGUAGE", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"])
                .ToArray()
        )
        {
            environment.Remove(name);
        }

        environment["LANG"] = "C";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }
}

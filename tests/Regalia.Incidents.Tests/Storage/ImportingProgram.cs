using System.Diagnostics;
using System.Globalization;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>The program that imports in a process of its own, so that it can be killed or be given a disk that is full.</summary>
internal sealed class ImportingProgram : IDisposable
{
    private readonly Process process;

    private ImportingProgram(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        process = Process.Start(start)!;
    }

    internal static string Assembly => Path.Combine(AppContext.BaseDirectory, "Regalia.Incidents.Importing.dll");

    internal static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Imports one vintage after another until it is killed.</summary>
    internal static ImportingProgram Vintages(string folder, int records) => Until("vintages", folder, records);

    /// <summary>Imports one vintage after another and links each, until it is killed.</summary>
    internal static ImportingProgram Links(string folder, int records) => Until("links", folder, records);

    private static ImportingProgram Until(string task, string folder, int records)
    {
        ProcessStartInfo start = new(Dotnet, [Assembly, task, folder, records.ToString(CultureInfo.InvariantCulture)]);
        // It lives for moments: better compiled badly at once than well too late.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new ImportingProgram(start);
    }

    internal static ImportingProgram Run(string program, params string[] arguments) =>
        new(new ProcessStartInfo(program, arguments));

    /// <summary>Waits for a line.</summary>
    internal string? Line() => process.StandardOutput.ReadLine();

    /// <summary>Ends it as a power cut would, and gives what it still had said.</summary>
    internal string[] Kill()
    {
        process.Kill();
        return Rest();
    }

    /// <summary>Waits for its end.</summary>
    internal (string[] Lines, string Errors, int ExitCode) End()
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] lines = Rest();
        return (lines, errors.GetAwaiter().GetResult(), process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
        process.Dispose();
    }

    private string[] Rest()
    {
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return lines;
    }
}

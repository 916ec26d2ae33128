using System.Diagnostics;

namespace Regalia.Technology.Tests.Shards;

/// <summary>A scan that is killed, wherever it is, goes on and leaves the bytes of one that was not.</summary>
public sealed class KilledScanTests
{
    private const int Kills = 20;

    [Fact]
    public void After_twenty_kills_the_bytes_are_those_of_a_scan_that_was_not_killed()
    {
        using ScanTrial trial = new(parts: 40, records: 2000, works: 40_000);
        string[] lines = Run(trial, "whole", lifeAfterReady: null);
        Assert.Equal("done 0", lines[^1]);
        string[] whole = ScanTrial.Contents(trial.In("whole"));

        int killed = 0;
        int within = 0;
        int ended = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            if (kill % 5 == 0 && kill > 0)
            {
                Directory.Delete(trial.In("killed"), recursive: true);
            }
            // Spread evenly by the golden ratio.
            string[] said = Run(trial, "killed", TimeSpan.FromMilliseconds(kill * 0.6180339887498949 % 1 * 900));
            bool isDone = said is [.., var last] && last.StartsWith("done", StringComparison.Ordinal);
            ended += isDone ? 1 : 0;
            killed += isDone ? 0 : 1;
            within += !isDone && said.Any(s => s.StartsWith("part", StringComparison.Ordinal)) ? 1 : 0;
        }
        Assert.StartsWith("done", Run(trial, "killed", lifeAfterReady: null)[^1], StringComparison.Ordinal);
        Assert.Equal(whole, ScanTrial.Contents(trial.In("killed")));
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"{killed} killed, {within} of them with parts done, {ended} ended")
        );
        Assert.True(killed >= 3, "hardly any was killed");
    }

    private static string[] Run(ScanTrial trial, string folder, TimeSpan? lifeAfterReady)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [MadeUpProgram, "scan", trial.Snapshot, trial.In(folder)]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        string? ready = process.StandardOutput.ReadLine();
        if (lifeAfterReady is { } life)
        {
            long since = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(since) < life && !process.HasExited)
            {
                Thread.Sleep(1);
            }
            process.Kill();
        }
        string[] rest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal("ready", ready);
        return rest;
    }

    internal static string MadeUpProgram => Path.Combine(AppContext.BaseDirectory, "Regalia.Technology.MadeUp.dll");
}

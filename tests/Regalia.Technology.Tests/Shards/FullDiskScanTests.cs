using System.Diagnostics;

namespace Regalia.Technology.Tests.Shards;

/// <summary>A disk that is full ends a scan with one error; what is done stays, and the scan goes on when there is room.</summary>
public sealed class FullDiskScanTests
{
    [Fact]
    public void On_a_small_disk_the_scan_ends_with_an_error_and_goes_on_later()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made with Linux's tmpfs.");
        using ScanTrial trial = new(parts: 40, records: 2000, works: 40_000);
        Directory.CreateDirectory(trial.In("small"));

        // In a namespace of its own: the disk is gone with the process, however it ends.
        const string script = """
            mount -t tmpfs -o size=500k none "$1" || exit 77
            "$2" "$3" scan "$4" "$1/out"; code=$?
            ls "$1/out"; find "$1/out" -name '*.partial' | wc -l
            mount -o remount,size=50m "$1" || exit 77
            "$2" "$3" scan "$4" "$1/out" | tail -1
            exit $code
            """;
        (string[] lines, int code) = Run([
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            script,
            "sh",
            trial.In("small"),
            Dotnet,
            KilledScanTests.MadeUpProgram,
            trial.Snapshot,
        ]);
        Assert.SkipWhen(code is 77 or -1, "This machine does not let its user mount a small disk.");
        Assert.Equal(9, code);
        string error = Assert.Single(lines, l => l.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains("the disk is full", error, StringComparison.Ordinal);
        Assert.DoesNotContain(".partial", error, StringComparison.Ordinal);
        Assert.DoesNotContain("results.json", lines);
        Assert.Contains("0", lines);
        int takenUp = int.Parse(lines[^1].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(takenUp, 1, 39);
    }

    [Fact]
    public void What_is_refused_only_when_the_buffer_is_emptied_leaves_no_temporary_file_either()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made with Linux's tmpfs.");
        DirectoryInfo disk = Directory.CreateTempSubdirectory("regalia-full-");
        try
        {
            // A name still fits on a disk that holds no more bytes.
            const string script = """
                mount -t tmpfs -o size=16k none "$1" || exit 77
                head -c 1m /dev/zero > "$1/filler" 2>/dev/null
                "$2" "$3" store "$1/file"; code=$?
                ls "$1"
                exit $code
                """;
            string[] command = ["--mount", "--map-root-user", "sh", "-c", script, "sh"];
            (string[] lines, int code) = Run([.. command, disk.FullName, Dotnet, KilledScanTests.MadeUpProgram]);
            Assert.SkipWhen(code is 77 or -1, "This machine does not let its user mount a small disk.");
            Assert.Equal(9, code);
            Assert.Equal(
                [$"error: {Path.Combine(disk.FullName, "file")}: the disk is full; make room and try again", "filler"],
                lines
            );
        }
        finally
        {
            disk.Delete(recursive: true);
        }
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static (string[] Lines, int Code) Run(string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new("unshare", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            bool isRefused = errors.GetAwaiter().GetResult().StartsWith("unshare", StringComparison.Ordinal);
            return (lines, isRefused ? -1 : process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return ([], -1);
        }
    }
}

using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>A disk that is full ends an import with an error, and the store is as before.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void On_a_small_disk_the_import_fails_and_what_was_there_stays()
    {
        using StoreTrial trial = new();
        string[] lines = OnSmallDisk("exec \"$2\" \"$3\" full \"$1\"", trial.Root);
        Assert.Matches(@"^error: .*partial: could not be written \(.*\); make room on the disk", lines[0]);
        Assert.Equal(["snapshots: madeup@small", "records: 495", "files: 1"], lines[1..]);
    }

    [Fact]
    public void Ids_that_neither_memory_nor_the_disk_has_room_for_are_one_error()
    {
        using StoreTrial trial = new();
        DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("regalia-many-");
        try
        {
            string file = Path.Combine(elsewhere.FullName, "many.json");
            File.WriteAllLines(
                file,
                Enumerable
                    .Range(0, SpillPlace.UsualEntries)
                    .Select(i =>
                        FormattableString.Invariant($"{{\"incident_id\":\"v{i}\",\"schema_version\":\"1.3.4\"}}")
                    )
            );
            string[] lines = OnSmallDisk("TMPDIR=\"$1\" exec \"$2\" \"$3\" read \"$4\"", trial.Root, file);
            Assert.Matches(
                @"^error: .*fingerprints-[0-9]+-[0-9]+\.partial: could not be written \(.*\); make room on the disk",
                Assert.Single(lines)
            );
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    // In a namespace of its own: the disk is gone with the process, however it ends.
    private static string[] OnSmallDisk(string command, string folder, params string[] more)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made with Linux's tmpfs.");
        string[] arguments =
        [
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            "mount -t tmpfs -o size=1m none \"$1\" || exit 77; " + command,
            "sh",
            folder,
            ImportingProgram.Dotnet,
            ImportingProgram.Assembly,
            .. more,
        ];
        (string[] Lines, string Errors, int ExitCode)? ended = null;
        try
        {
            using ImportingProgram program = ImportingProgram.Run("unshare", arguments);
            ended = program.End();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No unshare here.
        }
        Assert.SkipWhen(
            ended is not { } tried
                || tried.ExitCode == 77
                || tried.Errors.StartsWith("unshare", StringComparison.Ordinal),
            "This machine does not let its user mount a small disk."
        );
        (string[] lines, string errors, int code) = ended!.Value;
        Assert.Equal((0, ""), (code, errors));
        return lines;
    }
}

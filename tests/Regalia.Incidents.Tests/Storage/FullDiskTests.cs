namespace Regalia.Incidents.Tests.Storage;

/// <summary>A disk that is full ends an import with an error, and the store is as before.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void On_a_small_disk_the_import_fails_and_what_was_there_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made with Linux's tmpfs.");
        using StoreTrial trial = new();

        // In a namespace of its own: the disk is gone with the process, however it ends.
        string shell = "mount -t tmpfs -o size=1m none \"$1\" || exit 77; exec \"$2\" \"$3\" full \"$1\"";
        string[] arguments =
        [
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            shell,
            "sh",
            trial.Root,
            ImportingProgram.Dotnet,
            ImportingProgram.Assembly,
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
        Assert.Matches(@"^error: .*partial: could not be written \(.*\); make room on the disk", lines[0]);
        Assert.Equal(["snapshots: madeup@small", "records: 495", "files: 1"], lines[1..]);
    }
}

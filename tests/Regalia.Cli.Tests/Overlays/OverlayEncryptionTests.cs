using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Overlays;

/// <summary>Encrypted overlays with the real program.</summary>
public sealed class OverlayEncryptionTests
{
    private const string Overlay = "overlay-VNM.yaml";
    private const string Secret = "overlay-VNM.regalia";

    private static readonly Dictionary<string, string?> Known = new(StringComparer.Ordinal)
    {
        ["REGALIA_PASSPHRASE"] = "correct horse battery",
    };

    [Fact]
    public void What_was_encrypted_comes_back_and_cannot_be_read_without_the_passphrase()
    {
        using OverlayFolder folder = new();
        folder.Set(Overlay, "PRE_CERT", "--comment", "canary-7f3a").Quiet();
        folder.Run("encrypt", Overlay, "--out", Secret, "--passphrase-file", "passphrase").Quiet();
        byte[] bytes = File.ReadAllBytes(folder[Secret]);
        Assert.Equal("REGALIA1"u8, bytes.AsSpan(0, 8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("canary"u8));
        folder.With(Known, "decrypt", Secret, "--out", "again.yaml").Quiet();
        Assert.Equal(File.ReadAllBytes(folder[Overlay]), File.ReadAllBytes(folder["again.yaml"]));
    }

    [Fact]
    public void Each_way_to_fail_has_its_own_exit_status()
    {
        using OverlayFolder folder = new();
        folder.With(Known, "encrypt", Overlay, "--out", Secret).Quiet();
        string[] decrypt = ["decrypt", Secret, "--out", "again.yaml"];
        Assert.Contains("--passphrase-file", folder.Run(decrypt).Refused(2), StringComparison.Ordinal);
        Assert.Contains(
            "REGALIA_PASSPHRASE",
            folder.Run("encrypt", Overlay, "--out", "x").Refused(2),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "at least 12 characters",
            folder.With(new() { ["REGALIA_PASSPHRASE"] = "short" }, "encrypt", Overlay, "--out", "x").Refused(4),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "not the passphrase",
            folder.With(new() { ["REGALIA_PASSPHRASE"] = "another one, wrong" }, decrypt).Refused(5),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "encrypted already",
            folder.With(Known, "encrypt", Secret, "--out", "x").Refused(4),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is not encrypted",
            folder.With(Known, "decrypt", Overlay, "--out", "x").Refused(4),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is there already",
            folder.With(Known, "encrypt", Overlay, "--out", Secret).Refused(9),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "there is no such file",
            folder.Run("decrypt", Secret, "--out", "x", "--passphrase-file", "none").Refused(3),
            StringComparison.Ordinal
        );
        File.WriteAllText(folder["two"], "one line\nand another\n");
        Assert.Contains(
            "one line",
            folder.Run("decrypt", Secret, "--out", "x", "--passphrase-file", "two").Refused(4),
            StringComparison.Ordinal
        );
        byte[] bytes = File.ReadAllBytes(folder[Secret]);
        foreach (int place in (int[])[14, 20, 70, 80, 500, bytes.Length - 1])
        {
            byte[] changed = [.. bytes];
            changed[place] ^= 1;
            File.WriteAllBytes(folder[Secret], changed);
            Assert.Contains("changed or cut short", folder.With(Known, decrypt).Refused(6), StringComparison.Ordinal);
        }

        File.WriteAllBytes(folder[Secret], bytes[..^1]);
        folder.With(Known, decrypt).Refused(6);
        Assert.Equal([Secret, Overlay, "passphrase", "two"], folder.Files);
    }

    [Fact]
    public void All_commands_read_it_and_write_it_encrypted_again()
    {
        using OverlayFolder folder = new();
        folder.Set(Overlay, "PRE_CERT", "--ministry", "Cyber agency").Quiet();
        folder.With(Known, "encrypt", Overlay, "--out", Secret).Quiet();
        byte[] before = File.ReadAllBytes(folder[Secret]);
        folder.With(Known, "set", Secret, "PRE_CERT", "--answer", "unknown").Quiet();
        folder.Set(Overlay, "PRE_CERT", "--answer", "unknown").Quiet();
        byte[] after = File.ReadAllBytes(folder[Secret]);
        Assert.NotEqual(before[16..60], after[16..60]);
        Assert.Equal(1, folder.With(Known, "check", Secret, "--json", "--marking", "AMBER").Json().Number("answered"));
        Assert.Equal(folder.Run("show", Overlay).Quiet().OutText, folder.With(Known, "show", Secret).Quiet().OutText);
        folder.With(Known, "split", Secret, "--out", ".").Quiet();
        string[] parts = ["overlay-VNM-cyber-agency.regalia", "overlay-VNM-no-ministry.regalia"];
        folder.With(Known, ["merge", .. parts, "--out", "merged"]).Quiet();
        Assert.All([.. parts, "merged"], f => Assert.StartsWith("REGALIA1", folder.Text(f), StringComparison.Ordinal));
        folder.With(Known, "decrypt", "merged", "--out", "again.yaml").Quiet();
        Assert.Equal(folder.Text(Overlay), folder.Text("again.yaml"));

        // One encrypted file among the parts keeps the whole encrypted.
        folder.With(Known, "merge", Overlay, Secret, "--out", "both").Quiet();
        Assert.StartsWith("REGALIA1", folder.Text("both"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_passphrase_is_no_option() =>
        Assert.Contains(
            "'--passphrase'",
            RegaliaProgram.Run("overlay", "show", "x", "--passphrase", "p").Refused(2),
            StringComparison.Ordinal
        );
}

using System.Text;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Reports.Printing;

namespace Regalia.Presentation.Tests.Reports;

/// <summary>Browsers that are not there, that crash, that hang: each ends in one sentence, and nothing is left behind.</summary>
public sealed class ChromiumTests : IDisposable
{
    private const string Tell =
        "for a in \"$@\"; do case $a in --user-data-dir=*) echo \"${a#*=}\" > \"$0.folder\";; esac; done\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("regalia-chromium-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void None_says_where_it_was_sought_and_how_to_print_without()
    {
        string said = Assert
            .Throws<ChromiumMissingException>(() => Chromium.Installed(name => name is "PATH" ? _folder : null))
            .Message;
        Assert.Contains("google-chrome", said, StringComparison.Ordinal);
        Assert.Contains(Chromium.Variable, said, StringComparison.Ordinal);
        Assert.Contains("HTML report in any browser", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_named_is_the_one_meant()
    {
        string other = Script("chromium", "exit 0");
        string said = Assert
            .Throws<ChromiumMissingException>(() =>
                Chromium.Installed(name => name is Chromium.Variable ? Path.Combine(_folder, "no") : _folder)
            )
            .Message;
        Assert.Contains(Path.Combine(_folder, "no"), said, StringComparison.Ordinal);
        Assert.Equal(other, Chromium.Installed(name => name is "PATH" ? _folder : null).Program.Path);
    }

    [Fact]
    public void What_cannot_be_run_is_no_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mark");
        string path = Script("chromium", "exit 0");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        Assert.Throws<ChromiumMissingException>(() => Chromium.Installed(name => name is "PATH" ? _folder : null));
    }

    [Fact]
    public void One_that_crashes_is_quoted()
    {
        string said = Fails(Script("crash", Tell + "echo 'first' >&2; echo 'No usable sandbox!' >&2; exit 133"));
        Assert.Contains("ended with status 133 and wrote no PDF", said, StringComparison.Ordinal);
        Assert.Contains("No usable sandbox!", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Told("crash")));
    }

    [Fact]
    public void Half_a_pdf_is_none()
    {
        const string write =
            "for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 half' > \"${a#*=}\";; esac; done\n";
        Assert.Contains("not whole", Fails(Script("half", Tell + write)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_program_inside_is_said_to_be_none()
    {
        string path = Script("empty", "");
        File.WriteAllBytes(path, [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 0]);
        Assert.Contains("cannot be started", Fails(path), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_hangs_is_killed_with_all_that_it_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        string path = Script("hang", Tell + "sleep 1000 & echo $! > \"$0.child\"; mv \"$0.child\" \"$0.pid\"; wait");
        string said = Fails(path, new When(path + ".pid"));
        Assert.Contains("it hung and was stopped", said, StringComparison.Ordinal);
        AssertGone(path);
    }

    [Fact]
    public void One_that_is_cancelled_is_killed_with_all_that_it_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        string path = Script("stop", Tell + "sleep 1000 & echo $! > \"$0.child\"; mv \"$0.child\" \"$0.pid\"; wait");
        using var stop = new CancellationTokenSource(TimeSpan.FromDays(1), new When(path + ".pid"));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Chromium(new InstalledProgram(path)).Print("<p>", new(2026, 7, 13), stop.Token)
        );
        AssertGone(path);
    }

    [Fact]
    public void A_talkative_one_does_not_wait_for_us() =>
        Assert.Contains(
            "the last line",
            Fails(
                Script(
                    "talk",
                    "i=0; while [ $i -lt 5000 ]; do echo 'much to say, and more of it' >&2; echo out; i=$((i+1)); done; echo 'the last line' >&2; exit 1"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Dates_are_those_of_the_report_and_nothing_moves()
    {
        byte[] pdf = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n<</CreationDate (D:20261123052256-07'30')\n/ModDate (D:20261123052256Z)>>\n%%EOF"
        );
        Assert.Equal(
            "%PDF-1.4\n<</CreationDate (D:20260713000000+00'00')\n/ModDate (D:20260713000000Z)>>\n%%EOF",
            Encoding.ASCII.GetString(PdfDates.Set(pdf, new(2026, 7, 13)))
        );
        byte[] odd = Encoding.ASCII.GetBytes("%PDF-1.4 /CreationDate (D:soon) /ModDate (D:2026");
        Assert.Equal(odd, PdfDates.Set(odd, new(2026, 7, 13)));
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://example.org/")]
    [InlineData("file:///etc/passwd")]
    public void Only_addresses_of_this_machine_are_opened(string address) =>
        Assert.Throws<ArgumentException>(() => InstalledProgram.Open(new Uri(address)));

    private static string Fails(string program, TimeProvider? time = null) =>
        Assert
            .Throws<PrintingFailedException>(() =>
                new Chromium(new InstalledProgram(program)) { Time = time ?? TimeProvider.System }.Print(
                    "<p>",
                    new(2026, 7, 13)
                )
            )
            .Message;

    private void AssertGone(string script)
    {
        string child = File.ReadAllText(script + ".pid").Trim();
        // Killed at once; the system may take a moment to bury it.
        for (int i = 0; i < 100 && IsAlive(child); i++)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(50));
        }
        Assert.False(IsAlive(child));
        Assert.False(Directory.Exists(Told(Path.GetFileName(script))));
    }

    private static bool IsAlive(string id) =>
        File.Exists($"/proc/{id}/stat")
        && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);

    // The private folder that the browser was given.
    private string Told(string name) =>
        Path.GetDirectoryName(File.ReadAllText(Path.Combine(_folder, name + ".folder")).Trim())!;

    private string Script(string name, string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell script stands for the browser");
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return path;
    }

    /// <summary>A clock by which a limit is reached as soon as a file is there.</summary>
    private sealed class When(string path) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ = Task.Run(() =>
            {
                while (!File.Exists(path))
                {
                    Thread.Sleep(TimeSpan.FromMilliseconds(10));
                }
                callback(state);
            });
            return base.CreateTimer(_ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}

using System.Text;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Folders;

namespace Regalia.Presentation.Tests.Folders;

public sealed class OutFolderTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("regalia-out-");

    private string Out => Path.Combine(_place.FullName, "out");

    private string Hidden => Path.Combine(_place.FullName, ".out.regalia-" + Digits.Of(Environment.ProcessId));

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void A_commit_puts_all_files_in_place_and_leaves_nothing_beside_them()
    {
        Write("a.txt", "one");

        Assert.Equal("one", Read("a.txt"));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void Parents_are_made_and_a_path_may_end_with_a_separator()
    {
        string deep = Path.Combine(_place.FullName, "a", "b", "out");
        using (OutFolder folder = OutFolder.Prepare(deep + Path.DirectorySeparatorChar))
        {
            folder.Add("briefs/BRA.md", "é");
            folder.Commit();
            Assert.Equal(deep, folder.Path);
        }

        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(Path.Combine(deep, "briefs", "BRA.md")));
    }

    [Fact]
    public void A_private_folder_is_its_owners_while_it_gathers_and_after()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Write("a.txt", "one");
        using (OutFolder folder = OutFolder.Prepare(Out, isPrivate: true))
        {
            Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(Hidden));
            folder.Add("briefs/BRA.md", "é");
            Assert.Equal(file, File.GetUnixFileMode(Path.Combine(Hidden, "briefs", "BRA.md")));
            folder.Commit();
        }

        Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(Out));
        Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(Out, "briefs")));
        Assert.Equal(file, File.GetUnixFileMode(Path.Combine(Out, "briefs", "BRA.md")));
    }

    [Fact]
    public void Without_a_commit_the_old_bytes_stay_and_nothing_is_left()
    {
        Write("a.txt", "one");

        using (OutFolder folder = OutFolder.Prepare(Out))
        {
            folder.Add("a.txt", "two");
            Assert.True(Directory.Exists(Hidden));
        }

        Assert.Equal("one", Read("a.txt"));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void Without_a_commit_parents_made_for_it_go_too()
    {
        using (OutFolder.Prepare(Path.Combine(_place.FullName, "a", "b", "out"))) { }

        Assert.Empty(Beside());
    }

    [Fact]
    public void A_second_run_replaces_the_files_of_the_first()
    {
        Write("a.txt", "one");
        Write("b.txt", "two");

        Assert.False(File.Exists(Path.Combine(Out, "a.txt")));
        Assert.Equal("two", Read("b.txt"));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Out);
        Write("a.txt", "one");

        Assert.Equal("one", Read("a.txt"));
    }

    [Fact]
    public void Foreign_files_are_refused_by_name_before_anything_is_written()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "thesis.docx"), "years of work");

        OutFolderException refused = Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out));

        Assert.Contains("thesis.docx", refused.Message, StringComparison.Ordinal);
        Assert.Contains("move them away", refused.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", Read("thesis.docx"));
        Assert.Equal(["out"], Beside());
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("briefs/mine.txt")]
    public void A_file_put_beside_ours_is_refused(string name)
    {
        Write("briefs/a.txt", "one");
        File.WriteAllText(Path.Combine(Out, name), "mine");

        OutFolderException refused = Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", Read(name));
    }

    [Fact]
    public void A_file_of_ours_that_somebody_has_edited_is_refused()
    {
        Write("a.txt", "one");
        File.WriteAllText(Path.Combine(Out, "a.txt"), "one, with my notes");

        Assert.Contains(
            "a.txt",
            Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_foreign_file_that_appears_meanwhile_stops_the_commit()
    {
        Write("a.txt", "one");
        using (OutFolder folder = OutFolder.Prepare(Out))
        {
            folder.Add("a.txt", "two");
            File.WriteAllText(Path.Combine(Out, "mine.txt"), "mine");
            Assert.Throws<OutFolderException>(folder.Commit);
        }

        Assert.Equal("one", Read("a.txt"));
        Assert.Equal("mine", Read("mine.txt"));
        Assert.Equal(["out"], Beside());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"kind":"regalia-assessment-bundle","files":7}""")]
    [InlineData("""{"kind":"other","files":[{"path":"a.txt","sha256":"x"}]}""")]
    public void A_manifest_of_another_kind_vouches_for_nothing(string manifest)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, BundleManifest.FileName), manifest);

        Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out));
    }

    [Fact]
    public void If_the_swap_fails_the_old_folder_is_put_back()
    {
        Write("a.txt", "one");
        using (OutFolder folder = OutFolder.Prepare(Out))
        {
            folder.Add("a.txt", "two");
            Directory.Delete(Hidden, recursive: true);

            OutFolderException failed = Assert.Throws<OutFolderException>(folder.Commit);

            Assert.Contains("put back", failed.Message, StringComparison.Ordinal);
        }

        Assert.Equal("one", Read("a.txt"));
        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void Leftovers_of_dead_runs_are_removed()
    {
        // No process has this id: ids on Linux end below 2^22.
        Directory.CreateDirectory(Path.Combine(_place.FullName, ".out.regalia-99999999", "briefs"));
        Directory.CreateDirectory(Hidden);
        Directory.CreateDirectory(Path.Combine(_place.FullName, ".out.regalia-notes"));
        Write("a.txt", "one");

        Assert.Equal([".out.regalia-notes", "out"], Beside());
    }

    [Fact]
    public void The_hidden_folder_of_a_living_run_stays()
    {
        string living = Path.Combine(_place.FullName, ".out.regalia-1");
        Directory.CreateDirectory(living);
        Write("a.txt", "one");

        Assert.True(Environment.ProcessId == 1 || Directory.Exists(living));
    }

    [Fact]
    public void A_folder_that_a_killed_run_had_moved_aside_is_put_back()
    {
        Write("a.txt", "one");
        Directory.Move(Out, Path.Combine(_place.FullName, ".out.regalia-99999999.old"));

        using (OutFolder.Prepare(Out))
        {
            Assert.Equal("one", Read("a.txt"));
        }

        Assert.Equal(["out"], Beside());
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(Out, "a file");

        OutFolderException refused = Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out));

        Assert.Contains("it is a file", refused.Message, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Out));
    }

    [Fact]
    public void A_place_below_a_file_cannot_be_written()
    {
        File.WriteAllText(Out, "a file");

        OutFolderException refused = Assert.Throws<OutFolderException>(() =>
            OutFolder.Prepare(Path.Combine(Out, "in"))
        );

        Assert.Contains("choose a folder that you may write", refused.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(refused.InnerException, exactMatch: false);
    }

    [Fact]
    public void The_current_folder_cannot_be_swapped() =>
        Assert.Contains(
            "current folder",
            Assert.Throws<OutFolderException>(() => OutFolder.Prepare(".")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_in_use_by_this_run_is_refused()
    {
        using OutFolder first = OutFolder.Prepare(Out);

        Assert.Throws<OutFolderException>(() => OutFolder.Prepare(Out));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        string real = Path.Combine(_place.FullName, "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Out, real);
        Write("a.txt", "one");

        Assert.Equal("one", File.ReadAllText(Path.Combine(real, "a.txt")));
        Assert.NotNull(new DirectoryInfo(Out).LinkTarget);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../a.txt")]
    [InlineData("briefs/../../a.txt")]
    [InlineData("briefs//a.txt")]
    [InlineData("./a.txt")]
    [InlineData("..\\a.txt")]
    [InlineData("c:a.txt")]
    public void Paths_lead_nowhere_but_inside(string path)
    {
        using OutFolder folder = OutFolder.Prepare(Out);

        Assert.Throws<ArgumentException>(() => folder.Add(path, "x"));
    }

    [Fact]
    public void A_file_is_added_once()
    {
        using OutFolder folder = OutFolder.Prepare(Out);
        folder.Add("a.txt", "one");

        Assert.Throws<ArgumentException>(() => folder.Add("a.txt", "two"));
    }

    private void Write(string path, string content)
    {
        using OutFolder folder = OutFolder.Prepare(Out);
        folder.Add(path, Encoding.UTF8.GetBytes(content));
        folder.Add(
            BundleManifest.FileName,
            $$"""{"kind":"{{BundleManifest.Kind}}","files":[{"path":"{{path}}","sha256":"{{BundleFile.Of(path, content).Sha256}}"}]}"""
        );
        folder.Commit();
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(Out, path));

    private string[] Beside() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_place.FullName)
                .Select(p => Path.GetFileName(p)!)
                .Order(StringComparer.Ordinal),
        ];
}

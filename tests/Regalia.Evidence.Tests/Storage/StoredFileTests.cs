using Regalia.Evidence.Storage;

namespace Regalia.Evidence.Tests.Storage;

public sealed class StoredFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regalia-stored-").FullName;

    [Fact]
    public void Replaces_the_whole_file_and_leaves_nothing_else()
    {
        string path = Path.Combine(folder, "a.txt");
        StoredFile.Replace(path, "a long first text"u8);
        StoredFile.Replace(path, "short"u8);
        Assert.Equal("short", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void If_writing_fails_the_old_file_stays_and_the_temporary_goes()
    {
        string path = Path.Combine(folder, "a.txt");
        StoredFile.Replace(path, "old"u8);
        Assert.Throws<InvalidOperationException>(() =>
            StoredFile.Replace(
                path,
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidOperationException("stop");
                }
            )
        );
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_full_disk_is_said_of_the_file_that_was_asked_for()
    {
        string path = Path.Combine(folder, "file");
        int full = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28;
        IOException said = Assert.Throws<IOException>(() =>
            StoredFile.Replace(path, _ => throw new IOException("No space left on device: file.1-1.partial", full))
        );
        Assert.Equal(path + ": the disk is full; make room and try again", said.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.ThrowsAny<IOException>(() => StoredFile.Replace(Path.Combine(folder, "none", "a.txt"), "x"u8));

    [Fact]
    public void A_path_that_is_a_folder_is_refused_and_leaves_nothing()
    {
        string path = Path.Combine(folder, "sub");
        Directory.CreateDirectory(path);
        Exception refused = Assert.ThrowsAny<Exception>(() => StoredFile.Replace(path, "x"u8));
        Assert.True(refused is IOException or UnauthorizedAccessException);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Many_writers_at_once_leave_one_whole_file()
    {
        string path = Path.Combine(folder, "a.txt");
        string[] texts = [.. Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 100_000))];
        Parallel.ForEach(texts, text => StoredFile.Replace(path, System.Text.Encoding.ASCII.GetBytes(text)));
        Assert.Contains(File.ReadAllText(path), texts);
        Assert.Single(Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

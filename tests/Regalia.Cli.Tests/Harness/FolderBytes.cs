namespace Regalia.Cli.Tests.Harness;

/// <summary>Every file below a folder, hidden ones too, with its bytes.</summary>
internal static class FolderBytes
{
    public static SortedDictionary<string, byte[]> Of(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllBytes, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach ((string file, byte[] bytes) in expected)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(actual[file]), $"{file} differs");
        }
    }
}

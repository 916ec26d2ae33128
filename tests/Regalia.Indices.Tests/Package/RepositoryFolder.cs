namespace Regalia.Indices.Tests.Package;

/// <summary>Where the repository is: above the test.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string ReadText(params string[] place) =>
        File.ReadAllText(System.IO.Path.Combine([Path, .. place])).ReplaceLineEndings("\n");

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "regalia.slnx")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("regalia.slnx is not above the test.");
    }
}

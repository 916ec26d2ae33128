using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>What a command said when somebody last read it through; REGALIA_GOLDEN=write takes what it says now.</summary>
internal static class Golden
{
    internal static void Same(string name, string shown)
    {
        string path = Path.Combine(Repository.Root, "tests/Regalia.Cli.Tests/Technology/golden", name);
        if (Environment.GetEnvironmentVariable("REGALIA_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, shown);
        }
        Assert.Equal(File.ReadAllText(path), shown);
    }
}

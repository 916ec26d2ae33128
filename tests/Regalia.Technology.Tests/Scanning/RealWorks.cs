using System.IO.Compression;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>The real works below REGALIA_SHARED; tests that need them are skipped without.</summary>
internal static class RealWorks
{
    internal static List<byte[]> Lines(int every = 1)
    {
        using Stream content = new GZipStream(File.OpenRead(Path()), CompressionMode.Decompress);
        using StreamReader reader = new(content);
        List<byte[]> lines = [];
        for (int i = 0; reader.ReadLine() is string line; i++)
        {
            if (i % every == 0)
            {
                lines.Add(System.Text.Encoding.UTF8.GetBytes(line));
            }
        }

        return lines;
    }

    internal static string Path()
    {
        string? shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");
        string path = System.IO.Path.Combine(shared ?? "", "corpus", "openalex", "works.jsonl.gz");
        Assert.SkipWhen(shared is null || !File.Exists(path), "REGALIA_SHARED has no corpus/openalex/works.jsonl.gz");
        return path;
    }
}

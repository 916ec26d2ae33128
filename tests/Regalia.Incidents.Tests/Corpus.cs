namespace Regalia.Incidents.Tests;

/// <summary>The incident corpus below REGALIA_SHARED; tests that need it are skipped without it.</summary>
internal static class Corpus
{
    public static string Path(params string[] parts)
    {
        string? shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");
        string path = System.IO.Path.Combine([shared ?? "", "corpus", "incidents", .. parts]);
        Assert.SkipWhen(
            shared is null || !System.IO.Path.Exists(path),
            "REGALIA_SHARED has no corpus/incidents/" + string.Join('/', parts)
        );
        return path;
    }
}

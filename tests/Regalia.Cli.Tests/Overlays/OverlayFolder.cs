using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Overlays;

/// <summary>A folder with an empty overlay of Viet Nam and a passphrase.</summary>
internal sealed class OverlayFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OverlayFolder()
    {
        Run("new", "VNM").Quiet();
        File.WriteAllText(_folder["passphrase"], "correct horse battery\n");
    }

    public string this[string name] => _folder[name];

    public string Text(string name) => File.ReadAllText(_folder[name]);

    public string[] Files =>
        [.. Directory.EnumerateFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>Runs <c>regalia overlay ...</c> in the folder.</summary>
    public RegaliaRun Run(params string[] args) => With(null, args);

    public RegaliaRun With(Dictionary<string, string?>? environment, params string[] args) =>
        RegaliaProgram.Run(["overlay", .. args], environment, _folder.Path);

    /// <summary>Sets keys of an answer: option and value in turn.</summary>
    public RegaliaRun Set(string file, string question, params string[] options) =>
        Run(["set", file, question, .. options]);

    public void Dispose() => _folder.Dispose();
}

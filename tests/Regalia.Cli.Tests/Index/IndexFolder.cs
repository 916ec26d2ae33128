using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Index;

/// <summary>A folder with the example of <c>index init</c>, to be built and broken.</summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IndexFolder() => RegaliaEntry.Run("index", "init", Example).Quiet();

    public string Path => _folder.Path;

    public string Example => _folder["example"];

    public string Result => System.IO.Path.Combine(_folder["results"], "bundle");

    public string[] Options => ["--data", this["data.csv"], "--meta", this["meta.csv"], "--spec", this["index.yaml"]];

    public string this[string file] => System.IO.Path.Combine(Example, file);

    public IndexFolder Text(string file, string old, string @new)
    {
        string text = File.ReadAllText(this[file]);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(this[file], text.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }

    public RegaliaRun Run(string command, params string[] more) =>
        RegaliaEntry.Run(["index", command, .. Options, .. more]);

    public RegaliaRun Build(params string[] more) => Run("build", ["--out", Result, .. more]);

    public CsvTable Table(string file) => CsvTable.Read(System.IO.Path.Combine(Result, file));

    public void Dispose() => _folder.Dispose();
}

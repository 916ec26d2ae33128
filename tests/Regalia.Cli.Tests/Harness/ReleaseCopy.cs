namespace Regalia.Cli.Tests.Harness;

/// <summary>A copy of the bundled release, to be changed.</summary>
internal sealed class ReleaseCopy : IDisposable
{
    private readonly TemporaryFolder _parent = new();

    public ReleaseCopy()
    {
        Directory.CreateDirectory(Folder);
        foreach (string file in Directory.EnumerateFiles(Bundled))
        {
            File.Copy(file, this[Path.GetFileName(file)]);
        }
    }

    /// <summary>The release that comes with the program.</summary>
    public static string Bundled { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public string Folder => _parent["release"];

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Changes a table, by its name without extension.</summary>
    public ReleaseCopy Table(string name, Action<CsvTable> change)
    {
        var table = CsvTable.Read(this[name + ".csv"]);
        change(table);
        table.Write(this[name + ".csv"]);
        return this;
    }

    /// <summary>Changes the cell of one column in the row whose first cells are the key.</summary>
    public ReleaseCopy Cell(string table, string[] key, string column, string value) =>
        Table(table, t => t[t.Row(key), column] = value);

    /// <summary>Changes a text that stands once in a file.</summary>
    public ReleaseCopy Text(string file, string old, string @new)
    {
        string text = File.ReadAllText(this[file]);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(this[file], text.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Seals the change with the program itself.</summary>
    public ReleaseCopy Seal()
    {
        string said = RegaliaEntry.Run("data", "seal", Folder).Ended(0).OutText;
        Assert.EndsWith("\nsealed\n", said, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Makes it a release of its own, with a version that nobody has published.</summary>
    public ReleaseCopy Version(string version) =>
        Text("datapackage.json", "\"version\": \"2026.1\"", $"\"version\": \"{version}\"")
            .Text("framework.yaml", "\nversion: \"2026.1\"", $"\nversion: \"{version}\"");

    public void Dispose() => _parent.Dispose();
}

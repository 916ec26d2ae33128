using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.BadInput;

/// <summary>A broken row in each kind of table is named by file, row and column.</summary>
public sealed class BrokenRowTests : IDisposable
{
    private readonly ReleaseCopy _copy = new();

    public static TheoryData<string> Tables =>
        [
            .. Directory
                .EnumerateFiles(ReleaseCopy.Bundled, "*.csv")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Too_few_cells(string table)
    {
        _copy.Table(table, t => t.CutRow(2, 1));
        string message = RegaliaEntry.Run("assess", "--data", _copy.Folder).Refused(4);
        // The header is row 1.
        Assert.Contains($"\n  {table}.csv row 3: \"1 cells\": expected ", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_blank_where_something_is_needed(string table)
    {
        string column = Required(table);
        _copy.Table(table, t => t[2, column] = "");
        JsonElement fault = Assert.Single(Faults().List("faults"), f => f.Text("kind") == "content");
        Assert.Equal(table + ".csv", fault.Text("file"));
        Assert.Equal(3, fault.Number("row"));
        Assert.Equal(column, fault.Text("column"));
        Assert.NotEqual("", fault.Text("expected"));
        Assert.NotEqual("", fault.Text("mend"));
    }

    [Fact]
    public void Every_fault_is_reported_not_only_the_first()
    {
        foreach (string table in Tables.Select(t => t.Data))
        {
            _copy.Table(table, t => t[t.Count, Required(table)] = "");
        }
        string[] files =
        [
            .. Faults().List("faults").Select(f => f.Text("file")).Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Equal(Tables.Select(t => t.Data + ".csv"), files);
    }

    public void Dispose() => _copy.Dispose();

    private JsonElement Faults()
    {
        RegaliaRun run = RegaliaEntry.Run("data", "validate", _copy.Folder, "--json").Ended(4);
        using var document = JsonDocument.Parse(run.Out);
        return document.RootElement.Clone();
    }

    // The last column that may not be blank, as the release describes itself.
    private static string Required(string table)
    {
        using var package = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(ReleaseCopy.Bundled, "datapackage.json"))
        );
        return package
            .RootElement.List("resources")
            .Single(r => r.Text("name") == table)
            .At("schema")
            .List("fields")
            .Last(f =>
                f.TryGetProperty("constraints", out JsonElement constraints)
                && constraints.TryGetProperty("required", out JsonElement required)
                && required.GetBoolean()
            )
            .Text("name");
    }
}

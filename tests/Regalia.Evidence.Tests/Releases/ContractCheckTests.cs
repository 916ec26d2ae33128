using System.Text.Json.Nodes;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class ContractCheckTests
{
    public static TheoryData<string, string> Columns()
    {
        TheoryData<string, string> columns = [];
        foreach ((string table, List<string[]> rows) in SmallTables.All())
        {
            foreach (string column in rows[0])
            {
                columns.Add(table, column);
            }
        }

        return columns;
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_release_that_lacks_a_column_says_so(string table, string column)
    {
        using SmallRelease small = new();
        int place = small.Place(table, column);
        small.Resource(table)["schema"]!["fields"]!.AsArray().RemoveAt(place);
        List<string[]> rows = small.Tables[table];
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i] = [.. rows[i].Where((_, cell) => cell != place)];
        }

        ReleaseReading reading = small.Write().Read();
        Assert.Null(reading.Release);
        Assert.Contains(
            reading.Faults,
            fault =>
                fault.File == "datapackage.json" && fault.Column == $"{table}.schema.fields" && fault.Value == column
        );
        Assert.All(reading.Faults, fault => Assert.Equal("datapackage.json", fault.File));
    }

    [Theory]
    [InlineData("norms")]
    [InlineData("observations")]
    [InlineData("framework")]
    public void A_release_that_lacks_a_table_says_so(string table)
    {
        using SmallRelease small = new SmallRelease().Write();
        JsonArray resources = small.Package["resources"]!.AsArray();
        resources.Remove(small.Resource(table));
        File.WriteAllText(small.PathOf("datapackage.json"), small.Package.ToJsonString());
        Fault fault = Assert.Single(small.Read().Faults);
        Assert.Equal(($"resources.{table}", FaultKind.Missing), (fault.Column, fault.Kind));
    }

    [Fact]
    public void A_key_other_than_the_program_looks_up_by_is_a_fault()
    {
        using SmallRelease small = new();
        small.Resource("observations")["schema"]!["primaryKey"] = new JsonArray("country", "year", "indicator");
        Assert.Equal("observations.schema.primaryKey", small.OnlyFault().Column);
    }

    [Fact]
    public void A_table_without_a_schema_is_a_fault()
    {
        using SmallRelease small = new();
        small.Resource("norms").Remove("schema");
        Assert.Equal("norms.schema", small.OnlyFault().Column);
    }

    [Fact]
    public void A_table_the_program_does_not_know_is_kept()
    {
        using SmallRelease small = new SmallRelease();
        JsonObject own = small.Resource("norms").DeepClone().AsObject();
        own["name"] = "own";
        own["path"] = "own.csv";
        small.Package["resources"]!.AsArray().Add(own);
        small.Tables["own"] = [.. small.Tables["norms"]];
        Assert.Contains(small.Release().Tables, table => table.Name == "own" && table.Rows.Length == 1);
    }
}

using System.Text.Json.Nodes;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Schema;

public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("observations", 2, "value", "abc")] // type
    [InlineData("observations", 5, "standard_error", "1,5")]
    [InlineData("incident_counts", 2, "incidents", "3.0")]
    [InlineData("sources", 2, "retrieved", "01/03/2026")]
    [InlineData("observations", 2, "status", "seen")] // enum
    [InlineData("norms", 2, "status", "")] // required
    [InlineData("observations", 2, "year", "1822")] // minimum
    [InlineData("incident_counts", 2, "year", "2101")] // maximum
    public void A_broken_cell_is_the_only_fault(string table, int row, string column, string value)
    {
        using SmallRelease small = new();
        small.With(table, row, column, value).OnlyFault().IsAt($"{table}.csv", row, column, value);
    }

    [Fact]
    public void A_text_against_the_pattern_is_the_only_fault()
    {
        using SmallRelease small = new();
        small.Field("norms", "id")["constraints"]!["pattern"] = "^13[a-k]$";
        small.With("norms", 2, "id", "14a").OnlyFault().IsAt("norms.csv", 2, "id", "14a");
    }

    [Fact]
    public void Two_rows_with_one_key_are_both_named()
    {
        using SmallRelease small = new();
        small.WithRow("observations", [.. small.Tables["observations"][4]]);
        Fault fault = small.OnlyFault();
        fault.IsAt("observations.csv", 14, "country, indicator, year", "BRA, NCSI, 2022");
        Assert.Contains("row 5", fault.Expected, StringComparison.Ordinal);
        Assert.Contains("row 5 or row 14", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_repeated_in_a_unique_column_is_the_only_fault()
    {
        using SmallRelease small = new();
        Fault fault = small.With("countries", 3, "name", "Brazil").OnlyFault();
        fault.IsAt("countries.csv", 3, "name", "Brazil");
        Assert.Contains("row 2", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_are_checked_one_by_one()
    {
        using SmallRelease small = new();
        small.With("practices", 2, "layers", "government|ip-intensiv|moon");
        IEnumerable<string?> values = small.Write().Read().Faults.Select(fault => fault.Value);
        Assert.Equal(["ip-intensiv", "moon"], values);
    }

    [Fact]
    public void A_blank_item_in_a_list_is_the_only_fault()
    {
        using SmallRelease small = new();
        small
            .With("practices", 2, "stages", "prevent||deter")
            .OnlyFault()
            .IsAt("practices.csv", 2, "stages", "prevent||deter");
    }

    [Fact]
    public void Every_fault_is_reported_in_the_order_of_the_package()
    {
        using SmallRelease small = new();
        small
            .With("observations", 9, "value", "x")
            .With("observations", 2, "status", "?")
            .With("countries", 3, "emerging", "perhaps")
            .With("incident_counts", 2, "incidents", "many");
        Assert.Equal(
            [("countries.csv", 3), ("observations.csv", 2), ("observations.csv", 9), ("incident_counts.csv", 2)],
            small.Write().Read().Faults.Select(fault => (fault.File, fault.Row!.Value))
        );
    }

    [Theory]
    [InlineData("observations", 2, "country", "BRZ", "BRA")]
    [InlineData("observations", 2, "source", "wdj", "wdi")]
    [InlineData("sources", 2, "licence", "CC-BY-4", "CC-BY-4.0")]
    [InlineData("positions", 2, "instrument", "BUDAPESZT", "BUDAPEST")]
    [InlineData("positions", 2, "jurisdiction", "AUD", "AUT")] // only the program knows that two tables will do
    [InlineData("practices", 2, "jurisdiction", "BRB", "BRA")]
    [InlineData("practices", 2, "addresses", "NCSJ", "NCSI")]
    [InlineData("jurisdictions", 3, "members", "AUD", "AUT")]
    [InlineData("incident_counts", 2, "source", "incident", "incidents")]
    [InlineData("countries", 2, "source", "wdj", "wdi")]
    public void A_reference_to_nothing_says_what_was_meant(
        string table,
        int row,
        string column,
        string value,
        string meant
    )
    {
        using SmallRelease small = new();
        Fault fault = small.With(table, row, column, value).OnlyFault();
        fault.IsAt($"{table}.csv", row, column, value);
        Assert.StartsWith($"did you mean \"{meant}\"?", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_checks_its_references_even_if_the_schema_names_none()
    {
        using SmallRelease small = new();
        small.Resource("observations")["schema"]!.AsObject().Remove("foreignKeys");
        small.With("observations", 2, "source", "nobody").OnlyFault().IsAt("observations.csv", 2, "source", "nobody");
    }

    [Fact]
    public void The_program_checks_what_it_needs_even_if_the_schema_allows_anything()
    {
        using SmallRelease small = new();
        JsonObject field = small.Field("observations", "value");
        field["type"] = "string";
        small.With("observations", 2, "value", "abc").OnlyFault().IsAt("observations.csv", 2, "value", "abc");
    }

    [Theory]
    [InlineData("positions", 3, "date", "2022-13")]
    [InlineData("positions", 3, "position", "friend")]
    [InlineData("indicators", 8, "kind", "guess")]
    [InlineData("indicators", 2, "question", "")]
    public void What_only_the_program_needs_is_checked_too(string table, int row, string column, string value)
    {
        using SmallRelease small = new();
        small.With(table, row, column, value).OnlyFault().IsAt($"{table}.csv", row, column, value);
    }

    [Fact]
    public void References_into_a_file_cut_off_are_not_held_against_the_others()
    {
        using SmallRelease small = new();
        Fault fault = small.WithText("sources", text => text[..(text.Length / 2)]).OnlyFault();
        Assert.Equal("sources.csv", fault.File);
    }
}

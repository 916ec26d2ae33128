using System.Text.Json.Nodes;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Packages;

public sealed class PackageReaderTests
{
    [Fact]
    public void Reads_what_the_package_says()
    {
        using SmallRelease small = new();
        DataPackage package = small.Release().Package;
        Assert.Equal(("0.1", "Small release", 2025), (package.Version, package.Title, package.ReferenceYear));
        Assert.Equal(15, package.Resources.Length);
        PackageResource observations = package.Resources.First(r => r.Name == "observations");
        Assert.Equal(["country", "indicator", "year"], observations.Schema!.PrimaryKey);
        PackageField year = observations.Schema.Fields[2];
        Assert.Equal(("year", FieldType.Integer, true, "1900"), (year.Name, year.Type, year.Required, year.Minimum));
        Assert.Equal("Table of observations, “é”", observations.Description);
    }

    [Fact]
    public void Broken_json_is_named_with_its_line()
    {
        using SmallRelease small = new SmallRelease().Write();
        string text = File.ReadAllText(small.PathOf("datapackage.json"));
        File.WriteAllText(
            small.PathOf("datapackage.json"),
            text.Replace("\"version\": \"0.1\",", "\"version\": ,", StringComparison.Ordinal)
        );
        int line = 1 + text[..text.IndexOf("\"version\"", StringComparison.Ordinal)].Count(c => c == '\n');
        ReleaseReading reading = small.Read();
        Assert.Null(reading.Release);
        Assert.Single(reading.Faults).IsAt("datapackage.json", line, null, null);
    }

    [Theory]
    [InlineData("version", "2026")] // a number
    [InlineData("version", null)]
    [InlineData("name", null)]
    [InlineData("referenceYear", "\"2025\"")]
    [InlineData("referenceYear", "25")]
    [InlineData("referenceYear", null)]
    public void A_wrong_member_is_the_only_fault(string member, string? json)
    {
        using SmallRelease small = new();
        small.Package.Remove(member);
        if (json is not null)
        {
            small.Package[member] = JsonNode.Parse(json);
        }

        Fault fault = small.OnlyFault();
        Assert.Equal(("datapackage.json", member), (fault.File, fault.Column));
    }

    [Theory]
    [InlineData("../norms.csv")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../norms.csv")]
    [InlineData("https://example.org/norms.csv")]
    public void A_path_out_of_the_folder_is_refused_and_never_opened(string path)
    {
        using SmallRelease small = new SmallRelease().Write();
        string json = File.ReadAllText(small.PathOf("datapackage.json"));
        File.WriteAllText(
            small.PathOf("datapackage.json"),
            json.Replace("\"norms.csv\"", $"\"{path}\"", StringComparison.Ordinal)
        );
        Assert.Contains(small.Read().Faults, fault => fault.Column == "resources[8].path" && fault.Value == path);
    }

    [Fact]
    public void A_constraint_the_program_does_not_know_is_a_fault_rather_than_left_unchecked()
    {
        using SmallRelease small = new();
        small.Field("norms", "topic")["constraints"]!["requierd"] = true;
        Assert.EndsWith("constraints.requierd", small.OnlyFault().Column!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_the_program_does_not_know_is_a_fault()
    {
        using SmallRelease small = new();
        small.Field("norms", "topic")["type"] = "geopoint";
        Assert.Equal("geopoint", small.OnlyFault().Value);
    }

    [Theory]
    [InlineData("nowhere", "id")]
    [InlineData("licences", "idd")]
    public void A_foreign_key_to_nothing_is_a_fault_of_the_package(string table, string column)
    {
        using SmallRelease small = new();
        JsonObject reference = small.Resource("sources")["schema"]!["foreignKeys"]![0]!["reference"]!.AsObject();
        reference["resource"] = table;
        reference["fields"] = column;
        Assert.Equal(("datapackage.json", "sources.foreignKeys"), (small.OnlyFault().File, small.OnlyFault().Column));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_with_their_line()
    {
        using SmallRelease small = new SmallRelease().Write();
        byte[] json = File.ReadAllBytes(small.PathOf("datapackage.json"));
        json[json.AsSpan().IndexOf("regalia-evidence"u8)] = 0xE9;
        File.WriteAllBytes(small.PathOf("datapackage.json"), json);
        Assert.Single(small.Read().Faults).IsAt("datapackage.json", 3, null, null);
    }

    [Fact]
    public void A_name_given_twice_is_a_fault()
    {
        using SmallRelease small = new SmallRelease().Write();
        JsonArray resources = small.Package["resources"]!.AsArray();
        resources.Add(small.Resource("norms").DeepClone());
        File.WriteAllText(small.PathOf("datapackage.json"), small.Package.ToJsonString());
        Assert.Single(small.Read().Faults).IsAt("datapackage.json", null, "resources", "norms");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"a\": 1, \"a\": 2}")]
    [InlineData("")]
    [InlineData("{\"version\": \"\\ud800\"}")] // half a surrogate pair
    [InlineData("{\"\\udc00\": 1}")]
    [InlineData("{\"resources\": 3}")]
    [InlineData("{\"resources\": [1, {\"name\": 2, \"path\": [], \"schema\": 4}]}")]
    public void Any_other_json_is_reported_and_not_thrown(string json)
    {
        using SmallRelease small = new SmallRelease().Write();
        File.WriteAllText(small.PathOf("datapackage.json"), json);
        ReleaseReading reading = small.Read();
        Assert.Null(reading.Release);
        Assert.NotEmpty(reading.Faults);
    }
}

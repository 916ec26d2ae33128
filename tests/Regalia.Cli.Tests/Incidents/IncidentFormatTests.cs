using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Records for other programs, and back.</summary>
[Collection(MadeUpIncidents.Collection)]
public sealed class IncidentFormatTests(MadeUpIncidents made)
{
    private const int Usage = 2;

    [Theory]
    [InlineData("stix", "stix", "json")]
    [InlineData("misp", "misp", "json")]
    [InlineData("veris", "veris", "json")]
    [InlineData("template", "csv", "csv")]
    public void What_is_exported_is_imported_again_and_lists_the_same(string format, string source, string ending)
    {
        string file = made[format + "." + ending];
        string[] export = ["export", "csv", "--include-restricted", "--format", format, "--out", file];
        Assert.Contains("4 records", made.Run(export).Quiet().OutText, StringComparison.Ordinal);
        byte[] first = File.ReadAllBytes(file);
        made.Run(export).Quiet();
        Assert.Equal(first, File.ReadAllBytes(file));

        using var folder = new TemporaryFolder();
        string store = folder["store"];
        string said = RegaliaProgram
            .Run("incidents", "import", "--source", source, file, "--vintage", "1", "--store", store)
            .Quiet()
            .OutText;
        Assert.Contains("4", said, StringComparison.Ordinal);
        string listed = RegaliaProgram.Run("incidents", "list", source, "--csv", "--store", store).Quiet().OutText;
        Assert.Equal(
            made.Run("list", "csv", "--csv").Quiet().OutText,
            listed
                .Replace("\n" + source + "@1,", "\ncsv@1,", StringComparison.Ordinal)
                // Terms are those of the source that it was imported as.
                .Replace(
                    "CC0-1.0 or BSD-2-Clause for the galaxy; events as their owners say",
                    "as the owner of the file says",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("stix", "TLP:AMBER+STRICT")]
    [InlineData("misp", "tlp:amber+strict")]
    [InlineData("veris", "amber+strict")]
    public void A_marking_is_written(string format, string marking)
    {
        string file = made["marked-" + format];
        string[] export = ["export", "csv", "--include-restricted", "--format", format, "--out", file];
        made.Run([.. export, "--tlp", "amber+strict"]).Quiet();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.Contains(marking, File.ReadAllText(file), StringComparison.Ordinal);
        made.Run(export).Quiet();
        Assert.Contains(
            marking
                .Replace("amber+strict", "red", StringComparison.Ordinal)
                .Replace("AMBER+STRICT", "RED", StringComparison.Ordinal),
            File.ReadAllText(file),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("stix")]
    [InlineData("misp")]
    [InlineData("veris")]
    [InlineData("template")]
    public void What_may_not_be_passed_on_is_refused_in_every_form(string format)
    {
        string file = made["refused-" + format];
        made.Run("export", "csv", "--format", format, "--out", file).Refused(5);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("--tlp red: goes with --format stix, misp or veris", "--tlp", "red")]
    [InlineData("--tlp \"white\": expected clear, green", "--format", "stix", "--tlp", "white")]
    [InlineData("--format \"xml\": expected csv, json, parquet, stix", "--format", "xml")]
    public void What_does_not_go_together_is_said(string message, params string[] options)
    {
        string said = made.Run(["export", "csv", "--out", made["x"], .. options]).Refused(Usage);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_vintages_of_a_source_do_not_go_into_one_bundle()
    {
        string said = made.Run(
                "export",
                "cfr@2020-12",
                "cfr@2022-01",
                "--include-restricted",
                "--format",
                "stix",
                "--out",
                made["two"]
            )
            .Refused(4);
        Assert.Contains("are vintages of one source", said, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Links in an export are those that the other commands show.</summary>
public sealed class IncidentLinkedExportTests : IDisposable
{
    private readonly MadeUpLinks made = new();

    public void Dispose() => made.Dispose();

    [Fact]
    public void A_part_of_a_store_is_exported_with_the_links_of_the_whole()
    {
        // A third source, of the same words: it changes how telling a word is.
        string third = made["third.json"];
        made.Run("export", "csv", "--include-restricted", "--format", "stix", "--out", third).Quiet();
        made.Run("import", "--source", "stix", third, "--vintage", "1").Quiet();
        made.Run("link", "--out", made["links.csv"]).Quiet();
        made.Run("link", "--source", "cfr", "--source", "csv", "--out", made["alone.csv"]).Quiet();

        string[] export = ["export", "cfr", "csv", "--include-restricted", "--format", "veris", "--linked"];
        made.Run([.. export, "--out", made["linked.json"]]).Quiet();

        double exported = Exported();
        Assert.Equal(Listed("links.csv"), exported, 1e-6);
        Assert.NotEqual(Listed("alone.csv"), exported, 1e-4);
    }

    [Fact]
    public void Decisions_without_links_are_refused() =>
        Assert.Contains(
            "goes with --linked",
            made.Run(
                    "export",
                    "csv",
                    "--include-restricted",
                    "--format",
                    "stix",
                    "--decisions",
                    "some.csv",
                    "--out",
                    made["x.json"]
                )
                .Refused(2),
            StringComparison.Ordinal
        );

    private double Exported()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(made["linked.json"]));
        return document
            .RootElement.EnumerateArray()
            .Single(r => r.Text("source_id") == "cfr" && r.Text("incident_id") == "1")
            .GetProperty("plus")
            .GetProperty("regalia")
            .List("links")
            .Single(l => l.Text("source") == "csv" && l.Text("incident_id") == "a")
            .GetProperty("score")
            .GetDouble();
    }

    private double Listed(string name)
    {
        var links = CsvTable.Read(made[name]);
        int row = Enumerable
            .Range(1, links.Cells("id_a").Count())
            .Single(i =>
                (links[i, "source_a"], links[i, "id_a"], links[i, "source_b"], links[i, "id_b"])
                == ("cfr", "1", "csv", "a")
            );
        return double.Parse(links[row, "score"], CultureInfo.InvariantCulture);
    }
}

using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>The judged sample of public records, through the real program; skipped where the files are not at hand.</summary>
public sealed class IncidentLinkCorpusTests
{
    [Fact]
    public void Every_pair_of_the_sample_is_found_by_its_ids_and_most_links_are_judged_links()
    {
        string pairs = Corpus("pairs_sample.csv");
        using var folder = new TemporaryFolder();
        string store = folder["store"];
        Import("cfr", "cfr", "cfr_2023-02.csv");
        Import("eurepoc", "eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx");
        Import("cissm", "cissm", "CISSM-export_through_2023-03_from_RData.csv");
        Import("dcid", "dcid", "DCID_2.0_Release_update_February_2023.xlsx");
        Import("vcdb", "vcdb", "vcdb.json.zip");
        Import("csis", "csis", "parsed_incidents.csv");
        string[][] rows =
        [
            .. RegaliaProgram
                .Run("incidents", "relation", "--pairs", pairs, "--store", store)
                .Quiet()
                .OutText.TrimEnd()
                .Split('\n')
                .Select(line => line.Split(',')),
        ];
        Assert.Equal(["relation", "score"], rows[0][^2..]);
        Assert.Equal(1 + 40, rows.Length);
        string[][] links = [.. rows.Skip(1).Where(row => row[1] is "same" or "part_of")];
        Assert.Equal(28, links.Length);
        Assert.InRange(links.Count(row => row[^2] is "same" or "part_of"), 23, 28);
        Assert.InRange(rows.Count(row => row[1] == "different" && row[^2] is ("same" or "part_of")), 0, 4);

        void Import(string source, params string[] path) =>
            RegaliaProgram
                .Run("incidents", "import", "--source", source, Corpus(path), "--vintage", "1", "--store", store)
                .Quiet();
    }

    private static string Corpus(params string[] parts)
    {
        string? shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");
        string path = Path.Combine([shared ?? "", "corpus", "incidents", .. parts]);
        Assert.SkipWhen(
            shared is null || !File.Exists(path),
            "REGALIA_SHARED has no corpus/incidents/" + string.Join('/', parts)
        );
        return path;
    }
}

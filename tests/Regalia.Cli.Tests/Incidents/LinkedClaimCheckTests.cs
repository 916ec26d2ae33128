using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Claims counted again as they are unless somebody asks otherwise: before linking and after it.</summary>
public sealed class LinkedClaimCheckTests : IClassFixture<LinkedClaimCheckTests.TwoSources>
{
    private readonly TwoSources two;

    public LinkedClaimCheckTests(TwoSources two) => this.two = two;

    [Fact]
    public void Each_record_of_a_source_counts_then_each_case_once_then_the_cases_of_all_sources()
    {
        JsonElement[] findings = [.. Findings(two.Check("--json"))];

        Assert.Equal(
            [
                ("as-recorded", "cfr@2023-02", 2, 3),
                ("as-recorded", "csv@2026", 5, 8),
                ("each-case-once", "cfr@2023-02", 2, 3),
                // What a person said of csv:a1 and csv:a2 makes them one.
                ("each-case-once", "csv@2026", 4, 8),
                // And cfr:1 is csv:a3, cfr:3 is csv:b1: 2 + 4 - 1, 3 + 8 - 1.
                ("all-sources", "cfr@2023-02 csv@2026", 5, 10),
            ],
            findings
                .Select(Told)
                .OrderBy(f =>
                    f.Scope is "as-recorded" ? 0
                    : f.Scope is "all-sources" ? 2
                    : 1
                )
        );
        string said = two.Check().Quiet().OutText;
        Assert.Contains("cfr + csv, cases", said, StringComparison.Ordinal);
        Assert.Contains("5 in 2015, 10 in 2022", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_decisions_the_machine_alone_links()
    {
        string none = two["none.csv"];
        File.WriteAllText(none, "");

        Assert.Contains(
            ("each-case-once", "csv@2026", 5, 8),
            Findings(two.Check("--json", "--decisions", none)).Select(Told)
        );
    }

    [Fact]
    public void Decisions_that_are_not_there_or_would_not_be_used_are_refused()
    {
        Assert.Contains(
            "there is no such file",
            two.Check("--decisions", two["no-such.csv"]).Refused(3),
            StringComparison.Ordinal
        );
        File.WriteAllText(two["some.csv"], "");
        Assert.Contains(
            "leave out one",
            two.Check("--before-linking", "--decisions", two["some.csv"]).Refused(2),
            StringComparison.Ordinal
        );
    }

    private static JsonElement[] Findings(RegaliaRun run) => run.Json().List("claims").Single().List("findings");

    private static (string Scope, string Snapshots, int First, int Second) Told(JsonElement finding) =>
        (
            finding.Text("scope"),
            string.Join(' ', finding.List("snapshots").Select(s => s.GetString())),
            (int)finding.GetProperty("first").Number("count"),
            (int)finding.GetProperty("second").Number("count")
        );

    /// <summary>5 incidents of 2015 and 8 of 2022 in one source, 2 and 3 in the other; none looks like another.</summary>
    public sealed class TwoSources : IDisposable
    {
        private static readonly string[] things =
        [
            "Turbine",
            "Vaccine",
            "Battery",
            "Loom",
            "Telescope",
            "Harvester",
            "Violin",
            "Submarine",
            "Antenna",
            "Ceramics",
            "Enzyme",
            "Gearbox",
            "Sonar",
        ];

        private static readonly string[] places =
        [
            "Strelsau",
            "Hentzau",
            "Zenda",
            "Tarlenheim",
            "Hofbau",
            "Lauengram",
            "Rassen",
            "Bersonin",
            "Krafstein",
            "Detchard",
            "Festenburg",
            "Luzau",
            "Marienthal",
        ];

        private readonly TemporaryFolder folder = new();

        public TwoSources()
        {
            Import("csv", "2026", [Own, .. Enumerable.Range(0, 13).Select(Row)]);
            Import(
                "cfr",
                "2023-02",
                [
                    "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3",
                    Tracked("Orchard", "2015-06-01"),
                    Tracked("Glacier", "2015-09-01"),
                    Tracked("Meteor", "2022-02-01"),
                    Tracked("Falcon", "2022-05-01"),
                    Tracked("Lantern", "2022-08-01"),
                ]
            );
            Decide("csv:a1", "csv:a2");
            Decide("cfr:1", "csv:a3");
            Decide("cfr:3", "csv:b1");
        }

        internal string this[string name] => folder[name];

        internal RegaliaRun Check(params string[] args) =>
            RegaliaProgram.Run(["claim", "check", "tripled-since-2015", .. args, "--store", folder["store"]]);

        public void Dispose() => folder.Dispose();

        private const string Own =
            "id,level,title,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis";

        private static string Row(int i)
        {
            (string id, string date) =
                i < 5
                    ? (FormattableString.Invariant($"a{i + 1}"), FormattableString.Invariant($"2015-{(2 * i) + 1:00}"))
                    : (FormattableString.Invariant($"b{i - 4}"), FormattableString.Invariant($"2022-{i - 4:00}"));
            return $"{id},incident,{things[i]} drawings taken at {places[i]},{date},{places[i]} {things[i]} Works,NZL,company,,state,Example Research,tools";
        }

        private static string Tracked(string name, string date) =>
            $"{name} affair,{date},,Letters of {name} read.,,{name} Trading,Ruritania,Espionage,Private sector,https://example.org/{name},,";

        private void Import(string source, string vintage, string[] lines)
        {
            File.WriteAllLines(folder[source + ".csv"], lines);
            Run("import", "--source", source, folder[source + ".csv"], "--vintage", vintage);
        }

        private void Decide(string first, string second) =>
            Run("decide", "--confirm", first, second, "--who", "Ana", "--why", "one and the same");

        private void Run(params string[] args) =>
            RegaliaProgram.Run(["incidents", .. args, "--store", folder["store"]]).Quiet();
    }
}

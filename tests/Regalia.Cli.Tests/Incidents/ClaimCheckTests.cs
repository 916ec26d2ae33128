using System.Text.Json;
using System.Xml.Linq;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Claims counted again in a made-up table: 5 cases of 2015, 21 of 2022, and more.</summary>
public sealed class ClaimCheckTests : IClassFixture<ClaimCheckTests.OwnTable>
{
    private readonly OwnTable own;

    public ClaimCheckTests(OwnTable own) => this.own = own;

    [Fact]
    public void A_claim_has_a_line_for_each_source_with_counts_interval_and_verdict()
    {
        JsonElement claim = own.Check("tripled-since-2015", "--json").Json().List("claims").Single();
        JsonElement finding = claim.List("findings").Single();

        Assert.Equal("ratio", claim.Text("kind"));
        Assert.Equal(3, claim.Number("claimed"));
        Assert.Equal(5, finding.GetProperty("first").Number("count"));
        Assert.Equal(21, finding.GetProperty("second").Number("count"));
        Assert.Equal("csv:a1", finding.GetProperty("first").List("records")[0].GetString());
        Assert.Equal(4.2, finding.GetProperty("value").GetDouble(), 1e-12);
        // 21 of 26, Clopper and Pearson: .6065 to .9345, as odds.
        Assert.Equal(1.541, finding.GetProperty("low").GetDouble(), 1e-3);
        Assert.Equal("reproduces", finding.Text("verdict"));

        string said = own.Check("tripled-since-2015").Quiet().OutText;
        Assert.Contains("5 in 2015, 21 in 2022: x4.2 [1.5, 14]", said, StringComparison.Ordinal);
        Assert.Contains("Published in:", said, StringComparison.Ordinal);
        Assert.Contains("Rules ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void All_claims_are_checked_or_say_why_not_and_main_readings_come_first()
    {
        var csv = CsvTable.Parse(own.Check("--readings", "all", "--csv").Quiet().Out);
        var released = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "claims.csv"));

        Assert.Equal(
            released.Cells("id").Append("norm-2015").Order(StringComparer.Ordinal),
            csv.Cells("claim").Distinct().Order(StringComparer.Ordinal)
        );
        List<string> ids = [.. csv.Cells("claim")];
        int leader = ids.IndexOf("china-led-57-of-64-2019-2023") + 1;
        Assert.Equal("cannot-be-checked", csv[leader, "verdict"]);
        Assert.Contains("needs the technology results", csv[leader, "why"], StringComparison.Ordinal);
        int first = ids.IndexOf("tripled-since-2015") + 1;
        Assert.Equal(("yes", "no"), (csv[first, "main"], csv[first + 1, "main"]));
        Assert.Equal("5", csv[first, "first_count"]);
    }

    [Fact]
    public void A_report_stands_in_one_file_with_a_picture_for_each_claim_beside_it()
    {
        using var folder = new TemporaryFolder();
        own.Check("--markdown", folder["my claims.md"]).Quiet();

        string report = File.ReadAllText(folder["my claims.md"]);
        Assert.Contains("## tripled-since-2015", report, StringComparison.Ordinal);
        Assert.Contains("(my%20claims-tripled-since-2015.svg)", report, StringComparison.Ordinal);
        Assert.Contains("**Cannot be checked.**", report, StringComparison.Ordinal);
        Assert.Contains(
            "| state-private | csv@2026 | 5 | 21 | x4.2 \\[1.5, 14\\] | reproduces |",
            report,
            StringComparison.Ordinal
        );
        string[] pictures = Directory.GetFiles(folder[""], "*.svg");
        Assert.Equal(6, pictures.Length);
        Assert.All(pictures, p => Assert.Equal("svg", XDocument.Load(p).Root!.Name.LocalName));
    }

    [Fact]
    public void It_is_the_same_under_any_culture()
    {
        foreach (string culture in Cultures.All)
        {
            Assert.Equal(
                own.Check("--readings", "all", "--csv").Quiet().Out,
                own.Check(Cultures.Environment(culture), "--readings", "all", "--csv").Quiet().Out
            );
        }
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_with_what_to_do()
    {
        Assert.Contains(
            "`regalia incidents import --source cfr FILE --vintage 2023-02 --store DIR` makes one",
            RegaliaProgram.Run("claim", "check").Refused(2),
            StringComparison.Ordinal
        );
        Assert.Contains("did you mean norm-2015?", own.Check("norm-2016").Refused(3), StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Assert.Contains(
            "its folder is not there",
            own.Check("--markdown", folder["none/c.md"]).Refused(9),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "holds no incident store",
            RegaliaProgram.Run("claim", "check", "--store", folder["none"]).Refused(4),
            StringComparison.Ordinal
        );
    }

    public sealed class OwnTable : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public OwnTable()
        {
            IEnumerable<string> rows =
            [
                "id,level,title,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis",
                .. Rows("a", 5, "2015-04"),
                .. Rows("b", 21, "2022-03"),
                .. Rows("c", 7, "2013-03"),
                .. Rows("d", 9, "2017-03"),
            ];
            File.WriteAllLines(folder["own.csv"], rows);
            RegaliaProgram
                .Run(
                    "incidents",
                    "import",
                    "--source",
                    "csv",
                    folder["own.csv"],
                    "--vintage",
                    "2026",
                    "--store",
                    folder["store"]
                )
                .Quiet();
        }

        internal RegaliaRun Check(params string[] args) => Check([], args);

        internal RegaliaRun Check(Dictionary<string, string?> environment, params string[] args) =>
            RegaliaProgram.Run(
                ["claim", "check", .. args, "--before-linking", "--store", folder["store"]],
                environment
            );

        public void Dispose() => folder.Dispose();

        private static IEnumerable<string> Rows(string prefix, int count, string started) =>
            Enumerable
                .Range(1, count)
                .Select(i =>
                    FormattableString.Invariant(
                        $"{prefix}{i},incident,Plans of a turbine copied,{started},Example Turbines,NZL,company,Example Group,state,Example Research,tools"
                    )
                );
    }
}

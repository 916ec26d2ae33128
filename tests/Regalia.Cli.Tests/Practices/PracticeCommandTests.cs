using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Practices;

public sealed class PracticeCommandTests
{
    private static readonly CsvTable Table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "practices.csv"));

    [Fact]
    public void All_practices_are_listed_with_every_column_of_the_table()
    {
        var csv = CsvTable.Parse(RegaliaEntry.Run("practice", "list", "--csv").Quiet().Out);
        Assert.Equal(Table.Cells("id").Order(StringComparer.Ordinal), csv.Cells("id"));
        Assert.Equal(Table.Header, csv.Header.Except(["jurisdiction_name"]));
        foreach (string column in Table.Header)
        {
            for (int row = 1; row <= csv.Count; row++)
            {
                Assert.Equal(Table[Table.Row(csv[row, "id"]), column], csv[row, column]);
            }
        }
    }

    [Fact]
    public void Conditions_narrow_the_list()
    {
        string[] found =
        [
            .. RegaliaEntry
                .Run(
                    "practice",
                    "list",
                    "--gap",
                    "d2",
                    "--jurisdiction",
                    "nl",
                    "Five Eyes partners",
                    "--since",
                    "2022",
                    "--json"
                )
                .Json()
                .List("practices")
                .Select(p => p.Text("id")),
        ];
        Assert.Equal(
            Enumerable
                .Range(1, Table.Count)
                .Where(r => Table[r, "addresses"].Split('|').Contains("PRE_IP_OUTREACH"))
                .Where(r => Table[r, "jurisdiction"] is "NLD" or "FVEY")
                .Where(r => string.CompareOrdinal(Table[r, "since"], "2022") >= 0)
                .Select(r => Table[r, "id"])
                .Order(StringComparer.Ordinal),
            found
        );
        Assert.NotEmpty(found);
    }

    [Fact]
    public void One_practice_is_shown_with_all_that_is_known()
    {
        string card = RegaliaEntry.Run("practice", "show", "p013").Quiet().OutText;
        int row = Table.Row("P013");
        Assert.Contains("P013 · " + Table[row, "name"], card, StringComparison.Ordinal);
        Assert.Contains(Table[row, "address"], card, StringComparison.Ordinal);
        Assert.Contains("PRE_REMEDY", card, StringComparison.Ordinal);
        JsonElement json = RegaliaEntry.Run("practice", "show", "P013", "--json").Json();
        JsonElement gap = json.List("gaps").Single(g => g.Text("indicator") == "PRE_LAW_TRADESECRET");
        Assert.Equal(26, gap.List("countries").Length);
        Assert.DoesNotContain(gap.List("countries"), c => c.Text("country") == "USA");
    }

    [Fact]
    public void Practices_of_others_come_in_the_order_of_likeness_with_the_reason()
    {
        JsonElement json = RegaliaEntry
            .Run("practice", "similar", "--to", "VNM", "--gap", "PRE_IP_OUTREACH", "--most", "5", "--json")
            .Json();
        Assert.Equal("none_found", json.At("gap").Text("state"));
        JsonElement[] practices = json.List("practices");
        Assert.Equal(5, practices.Length);
        Assert.True(json.Number("found") > 5);
        Assert.Equal(
            practices.Select(p => p.Number("similarity")).OrderDescending(),
            practices.Select(p => p.Number("similarity"))
        );
        Assert.All(practices, p => Assert.Equal(1, p.List("features").Sum(f => f.Number("weight")), 1e-12));
        // The same likeness as beside the gap of the assessment.
        JsonElement[] beside = RegaliaEntry
            .Run("country", "show", "VNM", "--draws", "50", "--json")
            .Json()
            .List("gaps")
            .First(g => g.Text("indicator") == "PRE_IP_OUTREACH")
            .List("practices");
        Assert.Equal(beside.Select(p => p.Text("id")), practices.Take(3).Select(p => p.Text("id")));
        Assert.Equal(beside.Select(p => p.Number("similarity")), practices.Take(3).Select(p => p.Number("similarity")));
        Assert.Equal(beside.Select(p => p.Text("why")), practices.Take(3).Select(p => p.Text("why")));
    }

    [Fact]
    public void Who_finds_nothing_is_told_what_to_widen() =>
        Assert.Contains(
            "To widen: ",
            RegaliaEntry
                .Run("practice", "similar", "--to", "VNM", "--gap", "PRE_IP_OUTREACH", "--stage", "recover")
                .Quiet()
                .OutText,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(3, "did you mean P001", "show", "P01")]
    [InlineData(3, "did you mean PRE_IP_OUTREACH", "list", "--gap", "PRE_IP_OUTRAECH")]
    [InlineData(3, "did you mean VNM", "similar", "--to", "VMN")]
    [InlineData(3, "did you mean Germany", "list", "--jurisdiction", "Germny")]
    [InlineData(2, "did you mean recover", "list", "--stage", "recovr")]
    [InlineData(2, "in_force, ended, draft, unknown", "list", "--standing", "alive")]
    [InlineData(2, "earlier year first", "list", "--since", "2024", "--until", "2020")]
    [InlineData(2, "expected a whole number", "list", "--since", "next")]
    [InlineData(2, "expected a whole number", "similar", "--to", "VNM", "--most", "-1")]
    [InlineData(2, "expected a word", "list", "--words", "")]
    [InlineData(2, "'--to' is required", "similar")]
    [InlineData(2, "choose one", "list", "--csv", "--json")]
    [InlineData(2, "'--stag'", "list", "--stag", "recover")]
    public void Bad_input_gets_one_clear_error(int status, string said, params string[] args) =>
        Assert.Contains(said, RegaliaEntry.Run(["practice", .. args]).Refused(status), StringComparison.Ordinal);

    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void Digits_are_the_same_in_every_culture(string culture)
    {
        string[] args = ["practice", "similar", "--to", "ind", "--gap", "PRE_LAW_CII", "--stage", "PREVENT", "--csv"];
        Assert.Equal(
            RegaliaEntry.Run(args).Quiet().Out,
            RegaliaProgram.Run(args, Cultures.Environment(culture)).Quiet().Out
        );
    }
}

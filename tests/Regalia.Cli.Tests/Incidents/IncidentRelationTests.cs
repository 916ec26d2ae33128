using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpLinks.Collection)]
public sealed class IncidentRelationTests(MadeUpLinks made)
{
    private const string Asked =
        "note,id_b,source_b,source_a,id_a,more\n"
        + "\"first, \"\"quoted\"\"\",a,csv,cfr,1,=1+1\n"
        + "second,2,cfr@2020-12,csv,b,\n"
        + "third,b,csv@1,csv,c,ışık\n";

    [Fact]
    public void A_table_keeps_its_own_columns_and_order_and_gets_relation_and_score()
    {
        string file = made["related.csv"];
        string said = made.Run("relation", "--pairs", made.File("asked.csv", Asked), "--out", file).Quiet().OutText;
        Assert.Contains("3 pairs", said, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(file);
        Assert.Equal("note,id_b,source_b,source_a,id_a,more,relation,score", lines[0]);
        Assert.StartsWith("\"first, \"\"quoted\"\"\",a,csv,cfr,1,=1+1,same,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("second,2,cfr@2020-12,csv,b,,different,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("third,b,csv@1,csv,c,ışık,", lines[3], StringComparison.Ordinal);
        Assert.All(
            lines.Skip(1),
            l => Assert.InRange(double.Parse(l.Split(',')[^1], CultureInfo.InvariantCulture), 0, 1)
        );
        // Without a file to write it is on standard output, and the same.
        Assert.Equal(File.ReadAllText(file), made.Run("relation", "--pairs", made["asked.csv"]).Quiet().OutText);
    }

    [Fact]
    public void A_decision_is_the_relation_and_the_score_stays_the_machines()
    {
        string pairs = made.File("decided.csv", "source_a,id_a,source_b,id_b\ncfr,3,csv,b\n");
        string decided = made["decided-decisions.csv"];
        string before = made.Run("relation", "--pairs", pairs).Quiet().OutText.Split('\n')[1];
        string[] why = ["--why", "they say so", "--who", "Ana", "--decisions", decided];
        made.Run(["decide", "--confirm", "csv:b", "cfr:3", "--relation", "part_of", .. why]).Quiet();
        string[] after = made.Run("relation", "--pairs", pairs, "--reasons", "--decisions", decided)
            .Quiet()
            .OutText.Split('\n');
        Assert.Equal("source_a,id_a,source_b,id_b,relation,score,reasons", after[0]);
        Assert.StartsWith("cfr,3,csv,b,different,", before, StringComparison.Ordinal);
        Assert.StartsWith("cfr,3,csv,b,part_of," + before.Split(',')[^1] + ",", after[1], StringComparison.Ordinal);
        Assert.Contains("csv:b tells of a part of cfr:3; decided by Ana on ", after[1], StringComparison.Ordinal);
        made.Run(["decide", "--withdraw", "cfr:3", "csv:b", .. why]).Quiet();
        Assert.Equal(
            before,
            made.Run("relation", "--pairs", pairs, "--decisions", decided).Quiet().OutText.Split('\n')[1]
        );
    }

    [Fact]
    public void Two_records_stand_side_by_side_with_what_speaks_for_a_link()
    {
        string said = made.Run("relation", "cfr:1", "csv:a").Quiet().OutText.ReplaceLineEndings(" ");
        Assert.Contains(
            "cfr:1 and csv:a tell of one and the same event; decided by Ana on ",
            said,
            StringComparison.Ordinal
        );
        JsonElement pair = made.Run("relation", "csv@1:c", "cfr:1", "--json").Json();
        Assert.Equal("part_of", pair.GetProperty("relation").GetString());
        Assert.Equal("a", pair.GetProperty("part").GetString());
        Assert.Equal("cfr@2020-12:1", pair.GetProperty("b").GetString());
        Assert.Equal("a supplier", pair.GetProperty("decision").GetProperty("why").GetString());
        JsonElement turned = made.Run("relation", "cfr:1", "csv:c", "--json").Json();
        Assert.Equal("b", turned.GetProperty("part").GetString());
        Assert.Equal(pair.GetProperty("score").GetDouble(), turned.GetProperty("score").GetDouble());
    }

    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("pt_BR.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void The_same_bytes_under_any_culture(string culture)
    {
        string pairs = made.File(culture + ".csv", Asked);
        string[] args = ["incidents", "relation", "--pairs", pairs, "--reasons", "--store", made.Store];
        Assert.Equal(
            RegaliaProgram.Run(args).Quiet().Out,
            RegaliaProgram.Run(args, Cultures.Environment(culture)).Quiet().Out
        );
    }
}

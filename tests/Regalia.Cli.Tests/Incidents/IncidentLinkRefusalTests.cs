using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Every refusal says what to do, writes no data, and leaves no file behind.</summary>
[Collection(MadeUpLinks.Collection)]
public sealed class IncidentLinkRefusalTests(MadeUpLinks made)
{
    private const int Usage = 2;
    private const int NotFound = 3;
    private const int InvalidInput = 4;
    private const string Header = "source_a,id_a,source_b,id_b\n";

    [Theory]
    [InlineData(
        "source_a,id_a,source_b\ncfr,1,csv\n",
        "row 1: no column id_b; expected source_a, id_a, source_b, id_b"
    )]
    [InlineData("source_a,id_a,source_b,id_b,ID_A\n", "row 1: column id_a stands twice")]
    [InlineData("source_a,id_a,source_b,id_b,score\n", "row 1: column score is there already")]
    [InlineData(
        Header + "cfr,1,csv,a\n\ncsf,1,csv,a\n",
        "row 4, column source_a: \"csf\": expected a source of the store"
    )]
    [InlineData(Header + "cfx,1,csv,a\n", "did you mean cfr?")]
    [InlineData(Header + "cfr@2019,1,csv,a\n", "column source_a: \"cfr@2019\": expected a source of the store")]
    [InlineData(
        Header + "cfr,1,csv,zz\n",
        "row 2, column id_b: \"zz\": expected the id of a record of csv@1; `regalia"
    )]
    [InlineData(
        Header + "cfr,1,,a\n",
        "row 2, column source_b: \"\": expected a source, such as cfr; the cell is blank"
    )]
    [InlineData(Header + "cfr, ,csv,a\n", "row 2, column id_a: \" \": expected the id of a record; the cell is blank")]
    [InlineData(Header + "cfr,1,cfr@2020-12,1\n", "row 2, column id_b: \"1\": expected another record than the first")]
    [InlineData(Header + "cfr,1,csv,a,b\n", "row 2: 5 cells, and the header has 4")]
    [InlineData(Header + "cfr,1,csv,\"a\ncfr,2,csv,b\n", "row 2: quotation marks that do not pair")]
    [InlineData("", "the file is empty")]
    public void A_table_of_pairs_that_cannot_be_answered(string text, string message)
    {
        using var folder = new TemporaryFolder();
        string asked = folder["asked.csv"];
        File.WriteAllText(asked, text);
        File.WriteAllText(folder["out.csv"], "as it was");
        string said = made.Run("relation", "--pairs", asked, "--out", folder["out.csv"]).Refused(InvalidInput);
        Assert.Contains("asked.csv", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
        Assert.Equal("as it was", File.ReadAllText(folder["out.csv"]));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData(Usage, "name two records, or a table with --pairs", "relation")]
    [InlineData(Usage, "expected two records", "relation", "cfr:1")]
    [InlineData(Usage, "expected another record than the first", "relation", "cfr:1", "cfr@2020-12:1")]
    [InlineData(Usage, "--out belongs to --pairs", "relation", "cfr:1", "csv:a", "--out", "x")]
    [InlineData(Usage, "choose one", "relation", "cfr:1", "csv:a", "--pairs", "x")]
    [InlineData(Usage, "--pairs writes its table as CSV", "relation", "--pairs", "x", "--json")]
    [InlineData(NotFound, "there is no such file", "relation", "--pairs", "no-such.csv")]
    [InlineData(NotFound, "has no record \"9\"", "relation", "cfr:9", "csv:a")]
    [InlineData(NotFound, "is not among the sources chosen", "relation", "cfr:1", "csv:a", "--source", "csv")]
    [InlineData(NotFound, "no snapshot \"cfr@2019\"", "link", "--source", "cfr@2019")]
    [InlineData(NotFound, "--decisions no-such.csv: there is no such file", "link", "--decisions", "no-such.csv")]
    [InlineData(NotFound, "has no record \"z\"", "case", "show", "csv:z")]
    [InlineData(Usage, "expected a snapshot and an id", "case", "show", "cfr")]
    [InlineData(Usage, "--country \"QQQ\": expected a country", "case", "list", "--country", "QQQ")]
    [InlineData(Usage, "--filter: character 1, \"stat\"", "case", "list", "--filter", "stat")]
    [InlineData(Usage, "--sources \"0\"", "case", "list", "--sources", "0")]
    [InlineData(Usage, "say --confirm, --reject or --withdraw", "decide", "cfr:1", "csv:a")]
    [InlineData(Usage, "choose one", "decide", "--confirm", "--reject", "cfr:1", "csv:a")]
    [InlineData(Usage, "--who: expected your name", "decide", "--confirm", "cfr:1", "csv:a")]
    [InlineData(
        Usage,
        "--why: expected the reason",
        "decide",
        "--confirm",
        "cfr:1",
        "csv:a",
        "--who",
        "Ana",
        "--why",
        " "
    )]
    [InlineData(
        Usage,
        "--relation \"equal\": expected same",
        "decide",
        "--confirm",
        "cfr:1",
        "csv:a",
        "--relation",
        "equal"
    )]
    [InlineData(
        Usage,
        "--relation \"same\": expected different",
        "decide",
        "--reject",
        "cfr:1",
        "csv:a",
        "--relation",
        "same"
    )]
    [InlineData(
        Usage,
        "expected none, as the decision is withdrawn",
        "decide",
        "--withdraw",
        "cfr:1",
        "csv:a",
        "--relation",
        "same"
    )]
    [InlineData(Usage, "--list shows decisions and makes none", "decide", "--list", "cfr:1")]
    public void A_question_or_a_decision_that_makes_no_sense(int exitCode, string message, params string[] args)
    {
        byte[] decisions = File.ReadAllBytes(Path.Combine(made.Store, "decisions.csv"));
        Assert.Contains(message, made.Run(args).Refused(exitCode), StringComparison.Ordinal);
        Assert.Equal(decisions, File.ReadAllBytes(Path.Combine(made.Store, "decisions.csv")));
    }

    [Theory]
    [InlineData("cfr:1", "csv:zz", "has no record \"zz\"", NotFound)]
    [InlineData("cfr:1", "cfr@2020-12:1", "expected another record than the first", Usage)]
    public void A_decision_on_what_is_not_there(string first, string second, string message, int exitCode)
    {
        string path = made["none.csv"];
        string[] args = ["decide", "--confirm", first, second, "--who", "Ana", "--why", "so", "--decisions", path];
        Assert.Contains(message, made.Run(args).Refused(exitCode), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_decisions_file_that_is_none()
    {
        string path = made.File("bad-decisions.csv", "when,who\n2026-01-01,Ana\n");
        string said = made.Run("link", "--decisions", path).Refused(InvalidInput);
        Assert.Contains("bad-decisions.csv, row 1: no column action", said, StringComparison.Ordinal);
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Norms;

/// <summary><c>regalia norm</c> as a process, with good input and bad.</summary>
public sealed class NormCommandTests
{
    private static readonly string[] Commands =
    [
        "norm list --country IND",
        "norm show G20_2015",
        "norm show 13c --json",
        "norm matrix",
        "norm matrix --transpose --csv --wide",
        "norm timeline --json",
        "norm coverage",
        "norm coverage chn --csv",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<string>> Known = new(StringComparer.Ordinal);

    public static MatrixTheoryData<string, string> InCultures => new(Commands, Cultures.All);

    [Fact]
    public void The_matrix_has_a_row_for_every_cell_with_its_source()
    {
        var csv = CsvTable.Parse(RegaliaEntry.Run("norm", "matrix", "--csv").Quiet().Out);
        Assert.Equal(27 * 34, csv.Count);
        for (int row = 1; row <= csv.Count; row++)
        {
            bool unknown = csv[row, "position"] == "unknown";
            Assert.Equal(unknown, csv[row, "address"].Length == 0);
            Assert.Equal(unknown, csv[row, "status"].Length == 0);
        }
        int vietNam = csv.Row("VNM", "Viet Nam", "CPTPP1878");
        Assert.Equal(("party", "2019-01-14"), (csv[vietNam, "position"], csv[vietNam, "date"]));
    }

    [Fact]
    public void Wide_and_long_say_the_same_turned_over_or_not()
    {
        var wide = CsvTable.Parse(RegaliaEntry.Run("norm", "matrix", "--csv", "--wide").Quiet().Out);
        var over = CsvTable.Parse(RegaliaEntry.Run("norm", "matrix", "--csv", "--wide", "--transpose").Quiet().Out);
        string[] codes = [.. wide.Cells("code")];
        Assert.Equal(codes, over.Header.Skip(2));
        foreach (string instrument in wide.Header.Skip(2))
        {
            int row = Assert.Single(Enumerable.Range(1, over.Count), r => over[r, "instrument"] == instrument);
            Assert.Equal(wide.Cells(instrument), codes.Select(c => over[row, c]));
        }
    }

    [Fact]
    public void Verified_rows_alone_leave_the_others_unknown_and_say_how_many()
    {
        JsonElement json = RegaliaEntry.Run("norm", "matrix", "--verified-only", "--json").Json();
        JsonElement[] left = [.. json.List("cells").Where(c => c.At("leftOut").GetBoolean())];
        Assert.Equal(69, left.Length);
        Assert.Equal(69, json.Number("leftOut"));
        Assert.All(left, c => Assert.Equal("unknown", c.Text("position")));
        Assert.DoesNotContain(json.List("cells"), c => c.At("status").GetString() == "unverified");
        Assert.Contains(
            "left out: 69 positions",
            RegaliaEntry.Run("norm", "matrix", "--verified-only").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_finding_comes_out_of_the_data_and_turns_with_one_cell()
    {
        JsonElement finding = RegaliaEntry.Run("norm", "coverage", "--json").Json().At("finding");
        Assert.True(finding.At("nothingBinding").GetBoolean());
        using var copy = new ReleaseCopy();
        copy.Cell("instruments", ["CPTPP1878"], "covers_state_conduct", "yes").Seal();
        RegaliaRun run = RegaliaEntry.Run("norm", "coverage", "--data", copy.Folder);
        Assert.Contains(
            "In 11 of 27 countries (AUS CAN CHL GBR JPN MEX MYS NZL PER SGP VNM) a binding instrument",
            run.Ended(0).OutText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_position_of_a_group_is_shown_as_coming_through_it()
    {
        using var copy = new ReleaseCopy();
        File.AppendAllText(
            copy["positions.csv"],
            "EU,CONV108P,signatory,2018-10-10,https://example.org/eu,sourced,made up\n"
        );
        copy.Seal();
        JsonElement cell = RegaliaEntry
            .Run("norm", "matrix", "--country", "FRA", "--instrument", "CONV108P", "--json", "--data", copy.Folder)
            .Ended(0)
            .Json()
            .List("cells")
            .Single();
        Assert.Equal(("signatory", "EU"), (cell.Text("position"), cell.Text("via")));
    }

    [Fact]
    public void What_was_changed_without_a_seal_is_refused_or_marked()
    {
        using var copy = new ReleaseCopy();
        copy.Cell("positions", ["VNM", "CPTPP1878"], "date", "2019");
        RegaliaEntry.Run("norm", "timeline", "VNM", "--data", copy.Folder).Refused(6);
        string text = RegaliaEntry.Run("norm", "timeline", "VNM", "--unsealed", "--data", copy.Folder).Ended(0).OutText;
        Assert.Contains("MODIFIED RELEASE", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "did you mean G20_2015?", "norm", "show", "G20_205")]
    [InlineData(3, "did you mean BUDAPEST?", "norm", "matrix", "--instrument", "BUDAPST")]
    [InlineData(3, "did you mean VNM", "norm", "timeline", "VNN")]
    [InlineData(3, "does not assess Austria", "norm", "coverage", "AUT")]
    [InlineData(3, "did you mean \"treaty\"?", "norm", "matrix", "--type", "treatie")]
    [InlineData(2, "--kind \"law\": expected norm, instrument, statement.", "norm", "list", "--kind", "law")]
    [InlineData(2, "--stage \"Deter\": expected prevent, deter, detect, recover.", "norm", "list", "--stage", "Deter")]
    [InlineData(2, "--position \"joined\"", "norm", "matrix", "--position", "joined")]
    [InlineData(2, "--wide is a form of CSV", "norm", "matrix", "--wide")]
    [InlineData(2, "choose one", "norm", "coverage", "--csv", "--json")]
    [InlineData(2, "did you mean --verified-only?", "norm", "timeline", "--verified-onl")]
    public void Bad_input_gets_one_clear_line(int exit, string message, params string[] command) =>
        Assert.Contains(message, RegaliaEntry.Run(command).Refused(exit), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(InCultures))]
    public void The_same_bytes_under_any_culture(string command, string culture) =>
        Assert.Equal(
            Known.GetOrAdd(command, c => new Lazy<string>(() => RegaliaEntry.Run(c.Split(' ')).Quiet().OutText)).Value,
            RegaliaProgram.Run(command.Split(' '), Cultures.Environment(culture)).Quiet().OutText
        );
}

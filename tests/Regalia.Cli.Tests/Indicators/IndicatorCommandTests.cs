using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Indicators;

public sealed class IndicatorCommandTests
{
    [Fact]
    public void An_indicator_has_a_row_for_every_country_in_every_form()
    {
        string csv = RegaliaEntry.Run("indicator", "show", "PRE_NCSI", "--csv", "--draws", "200").Quiet().OutText;
        string table = RegaliaEntry.Run("indicator", "show", "pre_ncsi", "--draws", "200").Quiet().OutText;
        Assert.StartsWith("country,name,year,value,", csv, StringComparison.Ordinal);
        Assert.Equal(28, csv.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("National Cyber Security Index", table, StringComparison.Ordinal);
        Assert.Contains("Viet Nam", table, StringComparison.Ordinal);
        Assert.Contains("evidence release 2026.1", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_names_every_indicator()
    {
        string csv = RegaliaEntry.Run("indicator", "list", "--csv", "--draws", "200").Quiet().OutText;
        string[] ids =
        [
            .. csv.TrimEnd('\n').Split('\n').Skip(1).Select(l => l.Split(',')[0]).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            CsvTable
                .Read(Path.Combine(ReleaseCopy.Bundled, "indicators.csv"))
                .Cells("id")
                .Order(StringComparer.Ordinal),
            ids
        );
        Assert.Contains(
            "PRE_NCSI",
            RegaliaEntry.Run("indicator", "list", "--draws", "200").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_indicator_that_is_not_there_is_not_found_and_a_near_one_is_named()
    {
        string says = RegaliaEntry.Run("indicator", "show", "PRE_NCSY").Refused(3);
        Assert.Contains("did you mean PRE_NCSI?", says, StringComparison.Ordinal);
    }

    [Fact]
    public void The_assessment_as_a_table_has_chosen_countries_as_among_all()
    {
        string[] all = RegaliaEntry.Run("assess", "--csv", "--draws", "200").Quiet().OutText.TrimEnd('\n').Split('\n');
        string[] some = RegaliaEntry
            .Run("assess", "VNM", "bra", "--csv", "--draws", "200")
            .Quiet()
            .OutText.TrimEnd('\n')
            .Split('\n');
        Assert.Equal(28, all.Length);
        Assert.Equal(
            [
                all[0],
                .. all.Where(l =>
                    l.StartsWith("BRA,", StringComparison.Ordinal) || l.StartsWith("VNM,", StringComparison.Ordinal)
                ),
            ],
            some
        );
    }

    [Theory]
    [InlineData("--csv and --json: choose one.", "assess", "--csv", "--json")]
    [InlineData(
        "one row a country has no place for own answers",
        "assess",
        "--overlay",
        "own.yaml",
        "--csv",
        "--marking",
        "AMBER"
    )]
    public void Forms_that_do_not_go_together_are_refused(string says, params string[] arguments)
    {
        Assert.Contains(says, RegaliaEntry.Run(arguments).Refused(2), StringComparison.Ordinal);
    }
}

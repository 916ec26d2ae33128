using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

public sealed class TechShowTests(SharedMadeUpFacts made) : IClassFixture<SharedMadeUpFacts>
{
    [Fact]
    public void One_technology_is_shown_as_it_was()
    {
        string shown = RegaliaEntry
            .Run(
                "tech",
                "show",
                "made-up-clocks",
                "--facts",
                made.Results,
                "--replicates",
                "200",
                "--window",
                "2018..2022"
            )
            .Quiet()
            .OutText;
        Golden.Same("show.txt", shown);
    }

    [Fact]
    public void The_trend_is_drawn_into_a_file()
    {
        string file = made.In("trend.svg");
        RegaliaEntry
            .Run("tech", "show", "made-up-batteries", "--facts", made.Results, "--replicates", "100", "--svg", file)
            .Quiet();
        string svg = File.ReadAllText(file);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains("[draft]", svg, StringComparison.Ordinal);
        Assert.Contains("Korea", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_countries_are_shown_by_stage_as_they_were()
    {
        string shown = RegaliaEntry
            .Run("tech", "cooperate", "australia", "KOR", "--facts", made.Results, "--window", "2018..2022")
            .Quiet()
            .OutText;
        Golden.Same("cooperate.txt", shown);
    }

    [Fact]
    public void Two_countries_as_csv_have_a_row_a_technology()
    {
        string[] lines = RegaliaEntry
            .Run("tech", "cooperate", "AUS", "kor", "--facts", made.Results, "--csv")
            .Quiet()
            .OutText.TrimEnd('\n')
            .Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("building blocks for manufacturing,made-up-batteries,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("unassigned,made-up-clocks,", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "did you mean Australia?", "Austrlia", "KOR")]
    [InlineData(2, "these are one", "AUS", "Australia")]
    public void Countries_that_are_none_are_refused(int exitCode, string says, string first, string second) =>
        Assert.Contains(
            says,
            RegaliaEntry.Run("tech", "cooperate", first, second, "--facts", made.Results).Refused(exitCode),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("show", "made-up-batteries")]
    [InlineData("rank", "--technology", "made-up-batteries")]
    [InlineData("rank", "--by", "group")]
    [InlineData("cooperate", "AUS", "KOR")]
    public void A_window_of_80_columns_breaks_no_name_into_letters(params string[] task)
    {
        string text = RegaliaProgram
            .Run(
                ["tech", .. task, "--facts", made.Results, "--replicates", "20"],
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["COLUMNS"] = "80" }
            )
            .Quiet()
            .OutText;
        string[] lines = text.Split('\n');
        Assert.All(lines, l => Assert.InRange(new System.Globalization.StringInfo(l).LengthInTextElements, 0, 80));
        Assert.Contains(lines, l => l.Contains(" Rank ", StringComparison.Ordinal));
        Assert.Contains("110 columns", text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Trim() is [>= 'a' and <= 'z']);
    }

    [Fact]
    public void A_technology_that_is_not_there_is_not_found() =>
        Assert.Contains(
            "did you mean made-up-clocks?",
            RegaliaEntry.Run("tech", "show", "made-up-clokcs", "--facts", made.Results).Refused(3),
            StringComparison.Ordinal
        );
}

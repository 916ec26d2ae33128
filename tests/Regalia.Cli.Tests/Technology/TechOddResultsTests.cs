using System.Globalization;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>Results with a technology that nothing is about, one that began late, and names of institutions without end.</summary>
public sealed class TechOddResultsTests : IDisposable
{
    private const string LongName =
        "Consorzio Interuniversitario Nazionale per la Scienza e Tecnologia dei Materiali e delle Nanotecnologie";
    private const string LongWord =
        "Forschungszentrumsverwaltungsgesellschaftshauptabteilungsleiterkonferenzgebäudetechnik";
    private const string WideName = "国家纳米科学中心与先进材料研究所联合实验室以及其他多个合作研究单位的超长名称示例";

    private readonly TemporaryFolder folder = new();

    public TechOddResultsTests()
    {
        Directory.CreateDirectory(folder["definitions"]);
        Directory.CreateDirectory(folder["snapshot"]);
        foreach (string word in new[] { "clay", "wax", "never" })
        {
            File.WriteAllText(
                folder[$"definitions/{word}.yaml"],
                $"id: {word}\nname: On {word}\ncategory: Writing\nstatus: draft\nscope: Writing.\nleft_out: Paper.\nquery: |\n  {word}\n"
            );
        }
        File.WriteAllLines(
            folder["snapshot/part.jsonl"],
            [
                .. Enumerable.Range(0, 200).Select(i => Work(i, 2010 + (i % 14), "clay")),
                .. Enumerable.Range(200, 60).Select(i => Work(i, 2018 + (i % 6), "wax")),
            ]
        );
        RegaliaEntry
            .Run(
                "tech",
                "scan",
                "--snapshot",
                folder["snapshot"],
                "--technologies",
                folder["definitions"],
                "--out",
                folder["facts"]
            )
            .Ended(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_technology_without_works_has_no_empty_tables()
    {
        string shown = Asked("show", "never");
        Assert.Contains("Nobody leads: no work was found.", shown, StringComparison.Ordinal);
        Assert.Contains("Countries\nNone has a work in this window.", shown, StringComparison.Ordinal);
        Assert.Contains("Institutions\nNone has a work in this window.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Share of the top over windows", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Does it hang on the method?", shown, StringComparison.Ordinal);
        Assert.Matches(@"On never \[draft\] \(\*\) +– .* not rated +– *\n", Asked("rank"));
        Assert.Matches(@"\n – +QUAD +–", Asked("rank", "--by", "group", "--technology", "never"));
    }

    [Fact]
    public void The_trend_is_a_row_a_window_from_the_first_that_has_anything()
    {
        string[] lines = Asked("show", "wax").Split('\n');
        int at = Array.IndexOf(lines, "Share of the top over windows");
        Assert.Equal("No credit of the top is located in any window before 2014..2018.", lines[at + 1]);
        string[] rows =
        [
            .. lines
                .Skip(at)
                .TakeWhile(l => l != "Institutions")
                .Where(l => l.StartsWith(" 2", StringComparison.Ordinal)),
        ];
        Assert.Equal(
            ["2014..2018", "2015..2019", "2016..2020", "2017..2021", "2018..2022", "2019..2023"],
            rows.Select(r => r.Trim().Split(' ')[0])
        );
        Assert.All(rows, r => Assert.Equal(3, r.Split('%').Length - 1));
    }

    [Fact]
    public void Long_names_of_institutions_are_cut_on_the_screen_and_whole_in_files()
    {
        string shown = Asked("rank", "--by", "institution", "--technology", "clay");
        string[] lines = shown.Split('\n');
        Assert.All(lines, l => Assert.InRange(new StringInfo(l).LengthInTextElements, 0, 80));
        Assert.Contains("e Tecnolo… (ITA)", shown, StringComparison.Ordinal);
        Assert.Contains("Long names end in …; --csv and --json have all of them.", shown, StringComparison.Ordinal);
        Assert.InRange(lines.Length, 20, 40);
        string csv = RegaliaEntry
            .Run("tech", "rank", "--by", "institution", "--facts", folder["facts"], "--replicates", "10", "--csv")
            .Quiet()
            .OutText;
        Assert.All(
            new[] { LongName, LongWord, WideName },
            name => Assert.Contains(name, csv, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "Long names end",
            Asked("rank", "--by", "institution", "--technology", "never"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_one_technology_complementarity_is_said_to_say_nothing()
    {
        RegaliaEntry
            .Run(
                "tech",
                "scan",
                "--snapshot",
                folder["snapshot"],
                "--technologies",
                folder["definitions/clay.yaml"],
                "--out",
                folder["one"]
            )
            .Ended(0);
        Assert.Contains(
            "Complementarity over 1 technology: 0.00, as it is of any single one.",
            RegaliaEntry.Run("tech", "cooperate", "ITA", "DEU", "--facts", folder["one"]).Quiet().OutText,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("as it is of any", Asked("cooperate", "ITA", "DEU"), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_without_any_work_are_refused_with_their_folder()
    {
        File.WriteAllText(folder["snapshot/part.jsonl"], Work(1, 2020, "paper") + "\n");
        string[] scan = ["tech", "scan", "--snapshot", folder["snapshot"], "--out", folder["none"]];
        RegaliaEntry.Run([.. scan, "--technologies", folder["definitions"]]).Ended(0);
        foreach (string[] task in new string[][] { ["rank"], ["show", "clay"], ["cooperate", "ITA", "DEU"] })
        {
            Assert.Equal(
                $"regalia: {folder["none"]}: no work of any technology was found; there is nothing to rank",
                RegaliaEntry.Run(["tech", .. task, "--facts", folder["none"]]).Refused(3).TrimEnd()
            );
        }
    }

    private string Asked(params string[] task) =>
        RegaliaProgram
            .Run(
                ["tech", .. task, "--facts", folder["facts"], "--replicates", "10"],
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["COLUMNS"] = "80" }
            )
            .Quiet()
            .OutText;

    private static string Work(int number, int year, string title)
    {
        (string name, string country) = (number % 4) switch
        {
            0 => (LongName, "IT"),
            1 => (LongWord, "DE"),
            2 => (WideName, "CN"),
            _ => ("KAIST", "KR"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"id":"https://openalex.org/W{{number
                + 1}}","title":"{{title}}","publication_year":{{year}},"type":"article","cited_by_count":{{number
                * 37
                % 11}},"authorships":[{"countries":["{{country}}"],"institutions":[{"id":"https://openalex.org/I{{(
                number % 4
            ) + 1}}","display_name":"{{name}}","country_code":"{{country}}"}]}]}
            """
        );
    }
}

using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpIncidents.Collection)]
public sealed class IncidentImportTests(MadeUpIncidents made)
{
    [Fact]
    public void It_says_what_was_read_and_under_which_licence()
    {
        string said = made.Imports[0].OutText;
        Assert.Contains("cfr@2020-12: 5 records in before.csv, 5 read, 0 rejected.", said, StringComparison.Ordinal);
        Assert.Contains("Licence: none stated, not to be passed on.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Against", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_whose_ids_are_places_in_the_file_are_found_again_by_title()
    {
        string said = made.Imports[1].OutText.ReplaceLineEndings(" ");
        Assert.Contains(
            "Against cfr@2020-12: 4 of its 5 records found again, 1 gone, 1 new.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("Ids of this source are places in its file", said, StringComparison.Ordinal);
        Assert.Contains("Gone: 4", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_rejected_is_listed_with_its_reason()
    {
        string said = made.Imports[2].OutText.ReplaceLineEndings(" ");
        Assert.Contains("csv@1: 5 records in own.csv, 4 read, 1 rejected.", said, StringComparison.Ordinal);
        Assert.Contains(
            "own.csv record 5 (line 6): id \"a\", which own.csv, line 2 has already",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_files_under_another_name_are_said_not_to_be_stored_under_it()
    {
        string said = made.Run("import", "--source", "csv", made["own.csv"], "--vintage", "2").Quiet().OutText;
        Assert.Contains(
            "csv@2 was not made, for the same files are stored once only. csv@1:",
            said.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_vintage_older_than_the_one_before_it_is_told()
    {
        using var folder = new TemporaryFolder();
        string Import(string vintage, string text)
        {
            File.WriteAllText(folder["own.csv"], text);
            return RegaliaProgram
                .Run(
                    "incidents",
                    "import",
                    "--source",
                    "csv",
                    folder["own.csv"],
                    "--vintage",
                    vintage,
                    "--store",
                    folder["store"]
                )
                .Quiet()
                .OutText.ReplaceLineEndings(" ");
        }
        Assert.Contains(
            "csv@2024: 1 record in own.csv, 1 read",
            Import("2024", "id,title\na,A\n"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("is older", Import("2025-01", "id,title\na,B\n"), StringComparison.Ordinal);
        Assert.Contains(
            "older by its name than csv@2025-01",
            Import("2024-06", "id,title\na,C\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_files_again_change_nothing()
    {
        SortedDictionary<string, byte[]> before = FolderBytes.Of(made.Store);
        string said = made.Run("import", "--source", "csv", made["own.csv"], "--vintage", "1").Quiet().OutText;
        Assert.Contains("csv@1: these files were imported", said, StringComparison.Ordinal);
        FolderBytes.AssertSame(before, FolderBytes.Of(made.Store));
    }

    [Fact]
    public void The_template_needs_no_store_and_can_be_imported_and_counted()
    {
        using var folder = new TemporaryFolder();
        string template = RegaliaProgram.Run("incidents", "import", "--source", "csv", "--template").Quiet().OutText;
        File.WriteAllText(folder["mine.csv"], template);
        string store = folder["store"];
        JsonElement read = RegaliaProgram
            .Run("incidents", "import", "--source", "csv", folder["mine.csv"], "--store", store, "--json")
            .Json();
        Assert.Equal(2, read.GetProperty("records").GetInt32());
        Assert.Equal(0, read.GetProperty("rejected").GetInt32());
        JsonElement trend = RegaliaProgram
            .Run("incidents", "trend", "csv", "--level", "incident", "--store", store, "--json")
            .Json();
        Assert.Equal(1, trend.GetProperty("counted").GetInt32());
        Assert.Equal(2021, trend.GetProperty("cells")[0].GetProperty("year").GetInt32());
    }
}

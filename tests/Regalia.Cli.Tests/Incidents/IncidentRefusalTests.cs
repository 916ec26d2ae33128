using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Every refusal says what to do, writes no data, and leaves no file behind.</summary>
[Collection(MadeUpIncidents.Collection)]
public sealed class IncidentRefusalTests(MadeUpIncidents made)
{
    private const int Usage = 2;
    private const int NotFound = 3;
    private const int InvalidInput = 4;
    private const int CannotWrite = 9;

    [Theory]
    [InlineData(NotFound, "no snapshot \"cfr@2022\"", "list", "cfr@2022")]
    [InlineData(NotFound, "has no record \"99\"", "show", "cfr@2022-01:99")]
    [InlineData(Usage, "expected a snapshot and an id", "explain", "cfr")]
    [InlineData(Usage, "--filter: character 1, \"stat\"", "list", "cfr", "--filter", "stat")]
    [InlineData(Usage, "did you mean state?", "trend", "cfr", "--filter", "stat")]
    [InlineData(Usage, "takes records of one snapshot", "list", "--filter", "state")]
    [InlineData(Usage, "--limit takes records of one snapshot", "list", "--limit", "3")]
    [InlineData(Usage, "--by-date takes records of one snapshot", "list", "--by-date", "started")]
    [InlineData(Usage, "--by \"month\": expected year", "trend", "cfr", "--by", "month")]
    [InlineData(NotFound, "norules.yaml: there is no such file", "trend", "cfr", "--rules", "norules.yaml")]
    [InlineData(NotFound, ".: is a folder; name a rules file", "trend", "cfr", "--rules", ".")]
    [InlineData(Usage, "--level \"incidents\"", "trend", "csv", "--level", "incidents")]
    [InlineData(Usage, "one count must not mix them", "trend", "csv")]
    [InlineData(Usage, "has no records of level actor", "trend", "csv", "--level", "actor")]
    [InlineData(Usage, "two snapshots", "trend", "cfr@2022-01", "--source", "cfr@2020-12")]
    [InlineData(Usage, "expected year, region or country", "trend", "cfr", "--by", "month")]
    [InlineData(Usage, "--years \"x\"", "trend", "cfr", "--years", "x")]
    public void A_question_that_cannot_be_answered(int exitCode, string message, params string[] args) =>
        Assert.Contains(message, made.Run(args).Refused(exitCode), StringComparison.Ordinal);

    [Theory]
    [InlineData("cfr", "", "the file is empty")]
    [InlineData("cfr", "a,b\n1,2\n", "expected CFR's columns")]
    [InlineData("csv", "id,level,title\nx,incidence,A\n", "none of 1 records could be read")]
    [InlineData("vcdb", "PK\u0003\u0004nonsense", "unpack it first")]
    public void A_file_that_is_not_of_the_source_leaves_no_store(string source, string text, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["input"], text);
        string said = RegaliaProgram
            .Run("incidents", "import", "--source", source, folder["input"], "--store", folder["store"])
            .Refused(InvalidInput);
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["store"]));
    }

    [Fact]
    public void Other_files_under_a_vintage_that_is_there()
    {
        SortedDictionary<string, byte[]> before = FolderBytes.Of(made.Store);
        string other = made.File(
            "other.csv",
            MadeUpIncidents.TrackerAfter.Replace("seed", "corn", StringComparison.Ordinal)
        );
        string said = made.Run("import", "--source", "cfr", other, "--vintage", "2022-01").Refused(InvalidInput);
        Assert.Contains("2022-01", said, StringComparison.Ordinal);
        FolderBytes.AssertSame(before, FolderBytes.Of(made.Store));
    }

    [Fact]
    public void A_folder_without_a_store_and_a_file_in_its_place()
    {
        using var folder = new TemporaryFolder();
        string said = RegaliaProgram.Run("incidents", "list", "--store", folder["none"]).Refused(InvalidInput);
        Assert.Contains("holds no incident store", said, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["none"]));
        File.WriteAllText(folder["file"], "x");
        said = RegaliaProgram
            .Run("incidents", "import", "--source", "csv", made["own.csv"], "--store", folder["file"])
            .Refused(InvalidInput);
        Assert.Contains("is a file; name the folder", said, StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(folder["file"]));
    }

    [Theory]
    [InlineData("trend", "csv", "--level", "incident", "--svg")]
    [InlineData("export", "csv", "--include-restricted", "--out")]
    public void A_file_in_a_folder_that_is_not_there(params string[] args)
    {
        string said = made.Run([.. args, Path.Combine(made["nowhere"], "x")]).Refused(CannotWrite);
        Assert.Contains("its folder is not there", said, StringComparison.Ordinal);
    }
}

using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

public sealed class IncidentCaseOrderTests
{
    // No two have a word in common, so that each is a case of its own.
    private const string Own =
        "id,level,title,started\n"
        + "group,actor,Example Bears,\n"
        + "old,incident,Harbour stood still,2011-03-04\n"
        + "undated,incident,Prices changed,\n"
        + "new,campaign,Drawings copied,2022-01\n"
        + "middle,victim-impact,Mail was read,2015\n";

    [Fact]
    public void The_newest_year_is_first_what_has_none_follows_and_groups_are_last()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["own.csv"], Own);
        string store = folder["store"];
        RegaliaProgram.Run("incidents", "import", "--source", "csv", folder["own.csv"], "--store", store).Quiet();

        string csv = RegaliaProgram.Run("incidents", "case", "list", "--csv", "--store", store).Quiet().OutText;
        Assert.Equal(
            ["csv:new", "csv:middle", "csv:old", "csv:undated", "csv:group"],
            csv.TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[0])
        );
        string said = RegaliaProgram.Run("incidents", "case", "list", "--store", store).Quiet().OutText;
        Assert.Contains("Order: events of several sources first", said, StringComparison.Ordinal);
    }
}

using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Counts and exports are the same bytes wherever they are made.</summary>
[Collection(MadeUpIncidents.Collection)]
public sealed class IncidentSameBytesTests(MadeUpIncidents made)
{
    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("pt_BR.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void Under_any_culture(string culture)
    {
        Dictionary<string, string?> there = Cultures.Environment(culture);
        using var folder = new TemporaryFolder();
        string store = folder["store"];
        RegaliaProgram
            .Run(["incidents", "import", "--source", "csv", made["own.csv"], "--vintage", "1", "--store", store], there)
            .Quiet();
        Same(["list", "csv", "--csv"], store, there);
        Same(["trend", "csv", "--level", "incident", "--by", "year,country", "--csv"], store, there);
        string[] export = ["export", "csv", "--include-restricted", "--format", "parquet", "--out"];
        made.Run([.. export, made[culture]]).Quiet();
        RegaliaProgram.Run(["incidents", .. export, folder["e"], "--store", store], there).Quiet();
        Assert.Equal(File.ReadAllBytes(made[culture]), File.ReadAllBytes(folder["e"]));
    }

    [Fact]
    public void On_one_processor()
    {
        var one = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_PROCESSOR_COUNT"] = "1" };
        Same(["trend", "csv", "--level", "incident", "--json"], made.Store, one);
    }

    private void Same(string[] args, string store, Dictionary<string, string?> there) =>
        Assert.Equal(
            made.Run(args).Quiet().Out,
            RegaliaProgram.Run(["incidents", .. args, "--store", store], there).Quiet().Out
        );
}

using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>An assessment that rests on made-up records says so in every form and every file.</summary>
public sealed class AssessSyntheticTechnologyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _options;

    public AssessSyntheticTechnologyTests() =>
        _options = ["--technology", MadeUpFacts.Write(_folder.Path, isSynthetic: true), "--draws", "300"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("assess", "KOR")]
    [InlineData("assess", "KOR", "--csv")]
    [InlineData("assess", "KOR", "--json")]
    [InlineData("country", "show", "KOR")]
    [InlineData("country", "show", "KOR", "--json")]
    [InlineData("compare", "KOR", "VNM")]
    [InlineData("compare", "KOR", "VNM", "--json")]
    [InlineData("whatif", "KOR", "--set", "PRE_FIRST=0")]
    [InlineData("whatif", "KOR", "--set", "PRE_FIRST=0", "--csv")]
    [InlineData("indicator", "list")]
    [InlineData("indicator", "list", "--csv")]
    [InlineData("indicator", "show", "EXP_TECH_LEAD")]
    [InlineData("indicator", "show", "EXP_RD_GDP", "--csv")]
    [InlineData("evidence", "todo", "KOR")]
    public void Every_form_is_marked(params string[] command) =>
        Assert.Contains(
            "synthetic",
            RegaliaEntry.Run([.. command, .. _options]).Quiet().OutText,
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public void Every_page_of_a_bundle_is_marked()
    {
        string folder = _folder["bundle"];
        _ = RegaliaEntry.Run(["assess", "KOR", "--out", folder, .. _options]).Ended(0);
        string[] pages =
        [
            "README.md",
            "CITATION.cff",
            "manifest.json",
            "technologies.csv",
            .. Directory.EnumerateFiles(Path.Combine(folder, "briefs")).Select(f => Path.GetRelativePath(folder, f)),
        ];
        Assert.All(
            pages,
            page =>
                Assert.Contains(
                    page == "technologies.csv" ? ",yes\n" : "synthetic",
                    File.ReadAllText(Path.Combine(folder, page)),
                    StringComparison.OrdinalIgnoreCase
                )
        );
    }

    [Fact]
    public void A_report_and_a_plan_are_marked()
    {
        string plan = _folder["plan.yaml"];
        _ = RegaliaEntry.Run(["plan", "new", "KOR", "--out", plan, .. _options]).Ended(0);
        Assert.Contains("+synthetic-technology", File.ReadAllText(plan), StringComparison.Ordinal);
        string report = _folder["report"];
        _ = RegaliaEntry.Run(["report", "build", "KOR", "--format", "html", "--out", report, .. _options]).Ended(0);
        string page = Assert.Single(Directory.EnumerateFiles(report, "*.html"));
        Assert.Contains("SYNTHETIC DATA", File.ReadAllText(page), StringComparison.Ordinal);
    }
}

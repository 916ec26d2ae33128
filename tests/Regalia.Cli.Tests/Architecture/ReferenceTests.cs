using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Architecture;

/// <summary>References point down only, in the projects and in what the compiler made of them.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Regalia.Evidence"] = [],
        ["Regalia.Indices"] = [],
        ["Regalia.Incidents"] = ["Regalia.Evidence"],
        ["Regalia.Technology"] = ["Regalia.Evidence"],
        ["Regalia.Assessment"] = ["Regalia.Evidence", "Regalia.Incidents", "Regalia.Indices", "Regalia.Technology"],
        ["Regalia.Construction"] = ["Regalia.Evidence", "Regalia.Indices"],
        ["Regalia.Presentation"] =
        [
            "Regalia.Assessment",
            "Regalia.Construction",
            "Regalia.Evidence",
            "Regalia.Incidents",
            "Regalia.Indices",
            "Regalia.Technology",
        ],
        ["Regalia.Web"] =
        [
            "Regalia.Assessment",
            "Regalia.Construction",
            "Regalia.Evidence",
            "Regalia.Incidents",
            "Regalia.Indices",
            "Regalia.Presentation",
            "Regalia.Technology",
        ],
        ["Regalia.Cli"] =
        [
            "Regalia.Assessment",
            "Regalia.Construction",
            "Regalia.Evidence",
            "Regalia.Incidents",
            "Regalia.Indices",
            "Regalia.Presentation",
            "Regalia.Technology",
            "Regalia.Web",
        ],
    };

    public static TheoryData<string> Projects => [.. MayUse.Keys];

    [Fact]
    public void Every_project_has_its_place() =>
        Assert.Equal(
            MayUse.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateDirectories(Repository.Path("src"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Of_the_project(string project) =>
        Assert.All(
            XDocument
                .Load(Repository.Path("src", project, project + ".csproj"))
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)),
            reference => Assert.Contains(reference, MayUse[project])
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void Of_the_assembly(string project)
    {
        string[] references = [.. References(project)];
        Assert.Contains("System.Runtime", references);
        Assert.All(
            references.Where(r => r.StartsWith("Regalia.", StringComparison.Ordinal) || r == "regalia"),
            reference => Assert.Contains(reference, MayUse[project])
        );
    }

    [Fact]
    public void The_arithmetic_of_indices_needs_nothing_but_the_runtime() =>
        Assert.All(References("Regalia.Indices"), r => Assert.StartsWith("System.", r, StringComparison.Ordinal));

    [Fact]
    public void Only_the_command_line_knows_of_the_command_line() =>
        Assert.Equal(["Regalia.Cli"], MayUse.Keys.Where(p => References(p).Contains("System.CommandLine")));

    [Fact]
    public void Only_the_dashboard_knows_of_the_web() =>
        Assert.Equal(
            ["Regalia.Web"],
            MayUse.Keys.Where(p =>
                References(p).Any(r => r.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
            )
        );

    private static IEnumerable<string> References(string project)
    {
        string name = project == "Regalia.Cli" ? "regalia" : project;
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))];
    }
}

using System.IO.Compression;
using System.Xml.Linq;

namespace Regalia.Indices.Tests.Package;

/// <summary>What is in the package.</summary>
[Collection(PackedOnce.Name)]
public sealed class PackageTests(PackedLibrary packed)
{
    [Fact]
    public void HoldsLibraryDocumentationAndReadmeAndNoMore() =>
        Assert.Equal(
            [
                "README.md",
                "Regalia.Indices.nuspec",
                "lib/net10.0/Regalia.Indices.dll",
                "lib/net10.0/Regalia.Indices.xml",
            ],
            Content(packed.Package)
        );

    [Fact]
    public void HasSymbolsForDebuggers() =>
        Assert.Contains("lib/net10.0/Regalia.Indices.pdb", Content(packed.Symbols), StringComparer.Ordinal);

    [Fact]
    public void DependsOnNothing() =>
        Assert.DoesNotContain(Manifest().Descendants(), e => e.Name.LocalName is "dependency");

    [Theory]
    [InlineData("id", "Regalia.Indices")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    public void SaysWhatItIs(string property, string value) => Assert.Equal(value, Property(property));

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("authors")]
    public void IsDescribed(string property) => Assert.False(string.IsNullOrWhiteSpace(Property(property)));

    [Fact]
    public void CarriesTheReadmeOfTheRepository() =>
        Assert.Equal(
            RepositoryFolder.ReadText("src", "Regalia.Indices", "README.md"),
            Text("README.md").ReplaceLineEndings("\n")
        );

    [Fact]
    public void DocumentsEveryPublicType()
    {
        HashSet<string> documented =
        [
            .. XDocument
                .Parse(Text("lib/net10.0/Regalia.Indices.xml"))
                .Descendants("member")
                .Where(member => member.Elements().Any())
                .Select(member => (string)member.Attribute("name")!),
        ];
        Assert.DoesNotContain(
            typeof(IndexPlan).Assembly.GetExportedTypes().Select(type => "T:" + type.FullName!.Replace('+', '.')),
            name => !documented.Contains(name)
        );
    }

    private string Property(string name) =>
        Manifest().Descendants().Single(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal)).Value;

    private XDocument Manifest() => XDocument.Parse(Text("Regalia.Indices.nuspec"));

    private string Text(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(packed.Package);
        using StreamReader reader = new(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    // Without what every package has for the sake of its format.
    private static string[] Content(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        return
        [
            .. archive
                .Entries.Select(entry => entry.FullName)
                .Where(name =>
                    name is not ("_rels/.rels" or "[Content_Types].xml")
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}

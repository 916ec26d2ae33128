using System.Reflection;
using System.Text.RegularExpressions;

namespace Regalia.Indices.Tests.Package;

/// <summary>Documentation that names types and members names those there are.</summary>
public sealed partial class DocumentedNamesTests
{
    private const BindingFlags OfAllKinds =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly ILookup<string, Type> Types = typeof(IndexPlan)
        .Assembly.GetExportedTypes()
        .ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);

    public static TheoryData<string> Pages =>
        [
            "src/Regalia.Indices/README.md",
            "docs/indices.md",
            .. Directory
                .GetFiles(Path.Combine(RepositoryFolder.Path, "docs", "indices"), "*.md")
                .Select(file => "docs/indices/" + Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>In a page <c>`Type`</c> and <c>`Type.Member`</c>, with a capital at the start, are of the library.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void NamesThatAreThere(string page)
    {
        string[] names =
        [
            .. Name()
                .Matches(Fence().Replace(RepositoryFolder.ReadText(page), ""))
                .Select(name => name.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(names);
        Assert.Equal("", string.Join(", ", names.Where(name => !IsThere(name.Split('.')))));
    }

    /// <summary>A link to another page leads to one, and one to a heading to a heading.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void LinksLeadSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(page)!;
        foreach (Match link in Link().Matches(Fence().Replace(RepositoryFolder.ReadText(page), "")))
        {
            string[] target = link.Groups["target"].Value.Split('#');
            string file = target[0].Length == 0 ? page : Path.Combine(folder, target[0]);
            Assert.True(File.Exists(Path.Combine(RepositoryFolder.Path, file)), link.Value);
            Assert.True(target.Length == 1 || Anchors(file).Contains(target[1], StringComparer.Ordinal), link.Value);
        }
    }

    private static bool IsThere(string[] name) =>
        name is ["Regalia", _]
        || Types[name[0]].Any(type => name.Length == 1 || type.GetMember(name[1], OfAllKinds).Length > 0);

    private static IEnumerable<string> Anchors(string file) =>
        RepositoryFolder
            .ReadText(file)
            .Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line =>
                NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')
            );

    [GeneratedRegex("`(?<name>[A-Z][a-z]\\w*(?:\\.[A-Z]\\w*)?)`", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("\\]\\((?<target>[^):]+)\\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[^\\w\\- ]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchors();
}

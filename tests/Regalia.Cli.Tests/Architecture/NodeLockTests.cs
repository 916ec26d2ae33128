using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Architecture;

/// <summary>The lock of the Node packages, which a fresh machine installs from.</summary>
public sealed class NodeLockTests
{
    private static readonly string[] Needs = ["dependencies", "optionalDependencies"];

    /// <summary>npm writes a lock without what a registry lacks at that moment, and then refuses to install from it elsewhere.</summary>
    [Fact]
    public void Names_every_package_that_a_package_in_it_needs()
    {
        Dictionary<string, JsonElement> packages = Packages();
        Assert.All(
            packages.SelectMany(p => Needs.SelectMany(n => Names(p.Value, n)).Select(name => (In: p.Key, Name: name))),
            need =>
                Assert.True(
                    packages.ContainsKey("node_modules/" + need.Name)
                        || packages.ContainsKey(need.In + "/node_modules/" + need.Name),
                    need.In + " needs " + need.Name + ", which the lock does not have"
                )
        );
    }

    [Fact]
    public void Every_package_has_a_checksum_and_no_address() =>
        Assert.All(
            Packages().Where(p => p.Key.Length > 0),
            p =>
                Assert.True(
                    p.Value.TryGetProperty("integrity", out _) && !p.Value.TryGetProperty("resolved", out _),
                    p.Key
                )
        );

    private static Dictionary<string, JsonElement> Packages()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.Path("package-lock.json")));
        return file
            .RootElement.GetProperty("packages")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.Clone());
    }

    private static IEnumerable<string> Names(JsonElement package, string kind) =>
        package.TryGetProperty(kind, out JsonElement names) ? names.EnumerateObject().Select(n => n.Name) : [];
}

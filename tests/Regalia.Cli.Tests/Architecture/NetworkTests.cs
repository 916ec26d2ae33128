using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Architecture;

/// <summary>Private answers stay on the machine: no assembly of ours opens a connection, or starts a program that could.</summary>
public sealed class NetworkTests
{
    public static TheoryData<string> Assemblies =>
        [
            .. Directory
                .EnumerateDirectories(Repository.Path("src"))
                .Select(Path.GetFileName)
                .Select(project =>
                    string.Equals(project, "Regalia.Cli", StringComparison.Ordinal) ? "regalia" : project!
                ),
        ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void It_knows_no_type_of_the_network(string assembly)
    {
        string[] types = [.. Types(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))];
        Assert.Contains("System.Object", types);
        Assert.DoesNotContain(types, type => type.StartsWith("System.Net.", StringComparison.Ordinal));
        Assert.DoesNotContain("System.Diagnostics.ProcessStartInfo", types);
        Assert.DoesNotContain("System.Diagnostics.Process.Start", Members(assembly));
    }

    [Fact]
    public void One_that_does_would_be_found() =>
        Assert.Contains(
            Types(typeof(System.Net.Http.HttpClient).Assembly.Location),
            type => type.StartsWith("System.Net.Sockets.", StringComparison.Ordinal)
        );

    private static string[] Types(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => Name(metadata, handle))];
    }

    private static string[] Members(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member =>
                    Name(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name)
                ),
        ];
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}

using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Architecture;

/// <summary>
/// Private answers stay on the machine: no assembly of ours opens a connection. One may listen, on this machine alone; one type
/// of another may start the programs of this machine, to print and to show.
/// </summary>
public sealed class NetworkTests
{
    private const string Web = "Regalia.Web";
    private const string Starter = "Regalia.Presentation.Reports.Printing.InstalledProgram";

    // An address to listen on, and the names of methods as the OpenAPI library wants them. Nothing that connects.
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        [Web] = ["System.Net.IPAddress", "System.Net.Http.HttpMethod"],
        ["regalia"] = ["System.Net.IPAddress", "System.Net.IPEndPoint"],
    };

    private static readonly string[] OfProcesses =
    [
        "System.Diagnostics.ProcessStartInfo",
        "System.Diagnostics.Process.Start",
    ];

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
    public void It_knows_no_type_that_connects(string assembly)
    {
        string[] types = [.. Types(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))];
        Assert.Contains("System.Object", types);
        Assert.Empty(
            types
                .Where(type => type.StartsWith("System.Net.", StringComparison.Ordinal))
                .Except(MayKnow.GetValueOrDefault(assembly, []), StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void It_starts_no_program(string assembly)
    {
        string[] starting = [.. Starting(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))];
        Assert.Equal(assembly == "Regalia.Presentation" ? [Starter] : [], starting);
    }

    [Fact]
    public void Only_the_dashboard_knows_of_the_server() =>
        Assert.Equal(
            [Web],
            Assemblies
                .Select(a => a.Data)
                .Where(assembly =>
                    Types(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))
                        .Any(type => type.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal))
                )
        );

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

    // The types whose methods name a member of those that start programs; a nested type counts as the one around it.
    private static string[] Starting(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<int> tokens =
        [
            .. metadata
                .MemberReferences.Where(handle => IsStart(metadata, metadata.GetMemberReference(handle)))
                .Select(handle => MetadataTokens.GetToken(handle)),
        ];
        return
        [
            .. metadata
                .MethodDefinitions.Where(handle => Calls(file, metadata.GetMethodDefinition(handle), tokens))
                .Select(handle => Outermost(metadata, metadata.GetMethodDefinition(handle).GetDeclaringType()))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsStart(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }
        string type = Name(metadata, (TypeReferenceHandle)member.Parent);
        return OfProcesses.Contains(type) || OfProcesses.Contains(type + "." + metadata.GetString(member.Name));
    }

    // Call, callvirt and newobj are followed by the token of what is called.
    private static bool Calls(PEReader file, MethodDefinition method, HashSet<int> tokens)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            return false;
        }
        ReadOnlySpan<byte> code = file.GetMethodBody(method.RelativeVirtualAddress).GetILContent().AsSpan();
        for (int at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] is 0x28 or 0x6F or 0x73 && tokens.Contains(BitConverter.ToInt32(code.Slice(at + 1, 4))))
            {
                return true;
            }
        }
        return false;
    }

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } around
            ? Outermost(metadata, around)
            : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}

using System.Reflection;

namespace Regalia.Indices.Tests.Package;

/// <summary>The library as packed from what is tested, in a temporary folder of its own.</summary>
public sealed class PackedLibrary : IDisposable
{
    public PackedLibrary()
    {
        Folder = Directory.CreateTempSubdirectory("regalia-package-").FullName;

        // Without building: the package holds the very library these tests run against.
        DotnetCommand.Run(
            RepositoryFolder.Path,
            [],
            "pack",
            Path.Combine("src", "Regalia.Indices"),
            "--no-build",
            "--configuration",
            Configuration,
            "--output",
            Folder
        );
        Package = Directory.GetFiles(Folder, "*.nupkg").Single();
        Symbols = Path.ChangeExtension(Package, ".snupkg");
    }

    /// <summary>The folder, which holds the package, its symbols and nothing else.</summary>
    public string Folder { get; }

    /// <summary>Path of the package.</summary>
    public string Package { get; }

    /// <summary>Path of the symbols.</summary>
    public string Symbols { get; }

    /// <summary>Version of the package.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Package)["Regalia.Indices.".Length..];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Configuration =>
        typeof(PackedLibrary).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}

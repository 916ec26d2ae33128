using System.Text.RegularExpressions;

namespace Regalia.Indices.Tests.Package;

/// <summary>The program of the README, built against the package alone: no other source of packages, nothing from the
/// network, nothing from the repository.</summary>
public sealed partial class ReadmeExample : IDisposable
{
    private readonly string _folder;

    public ReadmeExample(PackedLibrary packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        _folder = Directory.CreateTempSubdirectory("regalia-example-").FullName;
        Write("Program.cs", Blocks("csharp"));
        Write(
            "Example.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <UseSharedCompilation>false</UseSharedCompilation>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{Path.Combine(_folder, "cache")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Regalia.Indices" Version="[{packed.Version}]" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            "NuGet.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{packed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """
        );

        // They end the search for such files in the folders above.
        foreach (
            string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" }
        )
        {
            Write(name, "<Project />");
        }

        try
        {
            DotnetCommand.Run(_folder, [], "build", "-c", "Release", "-nodeReuse:false", "--output", Built);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the README says the program prints.</summary>
    public static string Expected => Blocks("text");

    private string Built => Path.Combine(_folder, "built");

    /// <summary>Runs the program.</summary>
    /// <param name="locale">Locale of the process, such as "pt_BR".</param>
    /// <returns>What it prints.</returns>
    public string Run(string locale) =>
        DotnetCommand
            .Run(_folder, [KeyValuePair.Create("LC_ALL", locale + ".UTF-8")], Path.Combine(Built, "Example.dll"))
            .ReplaceLineEndings("\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Blocks(string language) =>
        string.Concat(
            Block()
                .Matches(RepositoryFolder.ReadText("src", "Regalia.Indices", "README.md"))
                .Where(block => string.Equals(block.Groups["language"].Value, language, StringComparison.Ordinal))
                .Select(block => block.Groups["content"].Value)
        );

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    [GeneratedRegex(
        "^```(?<language>[a-z]+)\n(?<content>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Block();
}

using System.Reflection;

namespace Regalia.Cli.Tests.Harness;

/// <summary>Files of the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Named("Repository");

    /// <summary>The program as its users run it.</summary>
    public static string Program { get; } = Named("Program");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Named(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));
}

using System.Reflection;

namespace Regalia.Technology.Shards;

/// <summary>The version of the program that scans.</summary>
internal static class ProgramVersion
{
    internal static string Current { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "unknown";
}

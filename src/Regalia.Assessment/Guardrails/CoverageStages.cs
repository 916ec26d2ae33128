using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>The stages of protection, in their order.</summary>
public static class CoverageStages
{
    /// <summary>prevent, deter, detect, recover.</summary>
    public static ImmutableArray<string> All { get; } = ["prevent", "deter", "detect", "recover"];
}

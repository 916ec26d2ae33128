using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>The composites that a framework must have, because the label and the reports name them.</summary>
public static class CompositeCodes
{
    /// <summary>What there is to steal.</summary>
    public const string Exposure = "exposure";

    /// <summary>Its part that counts size.</summary>
    public const string Stock = "stock";

    /// <summary>Who comes for it.</summary>
    public const string Threat = "threat";

    /// <summary>What a state does at home.</summary>
    public const string Preparedness = "preparedness";

    /// <summary>International commitments.</summary>
    public const string Guardrails = "guardrails";

    /// <summary>The axis of the matrix that protects.</summary>
    public const string Readiness = "readiness";

    /// <summary>The axis of the matrix that presses.</summary>
    public const string Pressure = "pressure";

    /// <summary>The six that every result shows, in the order they are shown.</summary>
    public static ImmutableArray<string> Shown { get; } =
    [Exposure, Threat, Preparedness, Guardrails, Readiness, Pressure];
}

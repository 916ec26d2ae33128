namespace Regalia.Assessment.Guardrails;

/// <summary>What an instrument against state-sponsored theft of know-how by cyber means would need.</summary>
public enum CoverageElement
{
    CyberMeans,

    /// <summary>Intellectual property and trade secrets.</summary>
    KnowHow,

    /// <summary>What states do themselves or have done for them.</summary>
    StateConduct,

    /// <summary>Binding in law now.</summary>
    Binding,

    /// <summary>A way to settle disputes.</summary>
    DisputeSettlement,
}

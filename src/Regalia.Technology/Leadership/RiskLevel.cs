namespace Regalia.Technology.Leadership;

/// <summary>How far a technology depends on one country.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
}

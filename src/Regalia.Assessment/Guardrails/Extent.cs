namespace Regalia.Assessment.Guardrails;

/// <summary>How far an instrument has an element. Unknown is below partial: what was not read is not relied on.</summary>
public enum Extent
{
    No,
    Unknown,
    Partial,
    Yes,
}

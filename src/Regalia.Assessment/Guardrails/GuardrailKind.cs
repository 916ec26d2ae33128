namespace Regalia.Assessment.Guardrails;

/// <summary>Sorts of guardrail.</summary>
public enum GuardrailKind
{
    /// <summary>One of the eleven UN norms.</summary>
    Norm,

    /// <summary>A treaty, law, norm set, arrangement or body.</summary>
    Instrument,

    /// <summary>What governments say or promise in public, alone or together; binds nobody in law.</summary>
    Statement,
}

using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>A norm, instrument or statement of a release. Exactly one of the two rows is there.</summary>
/// <param name="Norm">The norm; <see langword="null"/> if it is none.</param>
/// <param name="Instrument">The instrument or statement; <see langword="null"/> if it is a norm.</param>
public sealed record Guardrail(Norm? Norm, Instrument? Instrument)
{
    private static readonly string[] StatementTypes = ["statement", "position", "commitment"];

    public string Id => Norm?.Id ?? Instrument!.Id;

    /// <summary>Name of the instrument, or what the norm asks in our own words.</summary>
    public string Name => Norm?.Paraphrase ?? Instrument!.Name;

    public ImmutableArray<string> Stages => Norm?.Stages ?? Instrument!.Stages;

    public VerificationStatus Status => Norm?.Status ?? Instrument!.Status;

    /// <summary>
    /// Norm, statement (the last word of its type is statement, position or commitment: "national position"), or instrument.
    /// </summary>
    public GuardrailKind Kind =>
        Norm is not null ? GuardrailKind.Norm
        : StatementTypes.Contains(Instrument!.Type.Split(' ')[^1], StringComparer.Ordinal) ? GuardrailKind.Statement
        : GuardrailKind.Instrument;
}

using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Layers;

/// <summary>A duty, service or right that reaches a layer, and what says so.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Provides">duty, service or right.</param>
/// <param name="Name">Name of the law indicator, practice or own answer.</param>
/// <param name="Id">Id of the indicator or practice; empty for an own statement in free words.</param>
/// <param name="Stage">prevent, deter, detect or recover; null where it serves several or none is stated.</param>
/// <param name="Status">Whether what it rests on was read at its source; of a private one never.</param>
/// <param name="IsPrivate">Whether it comes from an agency's own answers.</param>
/// <param name="Practice">The practice; null where it is none.</param>
/// <param name="Value">The value of the indicator; null where it is none.</param>
/// <param name="Via">Name of the group whose practice it is; null where it is the country's own.</param>
public sealed record Provision(
    string Layer,
    string Provides,
    string Name,
    string Id,
    string? Stage,
    VerificationStatus Status,
    bool IsPrivate,
    Practice? Practice,
    IndicatorValue? Value,
    string? Via = null
)
{
    /// <summary>What an indicator that reaches a layer gives to it.</summary>
    internal static Provision Of(string layer, string kind, LayerSignal signal) =>
        new(
            layer,
            kind,
            signal.Indicator.Name,
            signal.Indicator.Id,
            signal.Indicator.Stage,
            signal.Value?.Status ?? VerificationStatus.Unverified,
            signal.IsPrivate,
            Practice: null,
            signal.Value
        );

    /// <summary>Whether it is a practice of which the release does not say that it is in force.</summary>
    public bool IsStandingUnknown => string.Equals(Practice?.Standing, "unknown", StringComparison.Ordinal);
}

using System.Globalization;
using Regalia.Assessment.Layers;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Layers;

/// <summary>The words and signs for what reaches a layer.</summary>
internal static class LayerWords
{
    internal const string Legend =
        "● reached, ◐ reached as far as unverified evidence goes, ○ left out, ? unknown, – not applicable.";

    internal const string Meaning =
        "Left out: all that would tell is known, and nothing reaches it. Unknown: something that would tell is not known.";

    internal const string Caveat =
        "A practice that the library does not have is no proof that there is none; practices without a coded kind do not count.";

    internal const string SectorMeaning =
        "Crown-jewel sectors: what the agency names for each, with the same signs; they do not change the cells of their layer.";

    /// <summary>A crown-jewel sector in print.</summary>
    internal static string Sector(SectorReach sector) => "Crown jewel: " + sector.Sector.Sector;

    /// <summary>What is said where an agency names nothing that still stands.</summary>
    internal static string NoneNamed(LayerReach reach) => "no " + reach.Provides + " named that is in force";

    /// <summary>For people.</summary>
    internal static string Of(LayerState state) =>
        state switch
        {
            LayerState.Reached => "reached",
            LayerState.LeftOut => "left out",
            LayerState.NotApplicable => "not applicable",
            _ => "unknown",
        };

    /// <summary>For files: reached, left_out, unknown, not_applicable.</summary>
    internal static string Word(LayerState state) => Of(state).Replace(' ', '_');

    internal static string Sign(LayerReach reach) =>
        reach.State switch
        {
            LayerState.Reached => reach.IsUnverified ? "◐" : "●",
            LayerState.LeftOut => "○",
            LayerState.NotApplicable => "–",
            _ => "?",
        };

    internal static string Plural(string kind) =>
        string.Equals(kind, ProvisionKinds.Duty, StringComparison.Ordinal) ? "duties" : kind + "s";

    /// <summary>sourced, unverified, or own answer.</summary>
    internal static string Status(Provision provision) =>
        provision.IsPrivate ? "own answer" : StatusWords.Of(provision.Status);

    /// <summary>What a signal says that does not reach: <c>PRE_LAW_CII 0.5 (reaches from 1)</c>.</summary>
    internal static string Below(LayerSignal signal) =>
        signal.Indicator.Id
        + " "
        + Figures.Raw(signal.Number)
        + " ("
        + (signal.State is EvidenceState.No or EvidenceState.NoneFound ? StatusWords.Of(signal.State) + "; " : "")
        + "reaches from "
        + Figures.Raw(signal.At)
        + ")"
        + (signal.Value?.Status == VerificationStatus.Unverified ? ", unverified" : "");

    internal static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    internal static string Status(LayerSignal signal) =>
        signal.IsPrivate ? "own answer"
        : signal.Value is null ? ""
        : Words.Of(signal.Value.Status);
}

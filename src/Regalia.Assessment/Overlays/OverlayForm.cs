using System.Collections.Immutable;

namespace Regalia.Assessment.Overlays;

/// <summary>Names that an overlay file may hold. Its format is that of docs/overlay.md.</summary>
public static class OverlayForm
{
    /// <summary>Version of the format that this program reads and writes.</summary>
    public const string Version = "1";

    /// <summary>The list of answers.</summary>
    public const string Answers = "answers";

    /// <summary>The list of crown-jewel sectors.</summary>
    public const string Sectors = "sectors";

    /// <summary>The setting that names whose part of a split overlay a file is.</summary>
    public const string Part = "part";

    /// <summary>The setting that says at which places of the whole the entries of a part stand.</summary>
    public const string PartOf = "part_of";

    /// <summary>The lists, each with the key that identifies an entry.</summary>
    public static ImmutableDictionary<string, string> Lists { get; } =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [KeyValuePair.Create(Answers, "question"), KeyValuePair.Create(Sectors, "sector")]
        );

    internal static ImmutableArray<string> ListNames { get; } = [Answers, Sectors];

    /// <summary>Words that answer a question on any scale.</summary>
    public static ImmutableArray<string> AlwaysAllowed { get; } = [Unknown, NotApplicable];

    /// <summary>The layers that a sector can lie in.</summary>
    public static ImmutableArray<string> Layers { get; } = ["critical-infrastructure", "ip-intensive", "economy"];

    internal const string Unknown = "unknown";

    internal const string NotApplicable = "not_applicable";

    internal static ImmutableArray<string> AnswerKeys { get; } =
    ["question", "answer", "evidence", "confidence", "marking", "ministry", "by", "on", "comment"];

    internal static ImmutableArray<string> SectorKeys { get; } =
    ["sector", "why", "value_share", "layer", "duties", "services", "marking", "ministry"];
}

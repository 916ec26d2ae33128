using System.Collections.Immutable;

namespace Regalia.Technology.Works;

/// <summary>Types of works, by what OpenAlex said of them in 2026 (developers.openalex.org/api-reference/work-types).</summary>
/// <remarks>New types appear between two releases of a snapshot: what is not here may be one.</remarks>
public static class WorkTypes
{
    /// <summary>Types known, in ordinal order.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        "article",
        "book",
        "book-chapter",
        "book-review",
        "conference-abstract",
        "conference-paper",
        "data-paper",
        "dataset",
        "dissertation",
        "editorial",
        "erratum",
        "letter",
        "libguides",
        "other",
        "paratext",
        "peer-review",
        "preprint",
        "reference-entry",
        "report",
        "retraction",
        "review",
        "software-paper",
        "standard",
        "supplementary-materials",
    ];
}

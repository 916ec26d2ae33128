using System.Collections.Immutable;

namespace Regalia.Assessment.Checklists;

/// <summary>The questions, grouped by stage and kind; within a group in the order of the file.</summary>
/// <param name="Version">Version of the checklist.</param>
/// <param name="Items">The questions.</param>
public sealed record Checklist(string Version, ImmutableArray<ChecklistItem> Items)
{
    /// <summary>The stages in which a theft can be answered, in order of time.</summary>
    public static ImmutableArray<string> Stages { get; } = ["prevent", "deter", "detect", "recover"];

    /// <summary>The kinds of questions, in the order in which they are asked.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    ["legislative", "defensive", "reactive", "guardrail", "exposure", "threat"];

    /// <summary>The questions of one stage and one kind, in their order; null takes all. None may be left.</summary>
    public ImmutableArray<ChecklistItem> Select(string? stage, string? kind) =>
        [
            .. Items.Where(item =>
                (stage is null || string.Equals(item.Stage, stage, StringComparison.Ordinal))
                && (kind is null || string.Equals(item.Kind, kind, StringComparison.Ordinal))
            ),
        ];

    /// <summary>A question by its id, exactly; null where there is none.</summary>
    public ChecklistItem? Find(string id) =>
        Items.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));
}

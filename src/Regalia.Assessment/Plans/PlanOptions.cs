using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;

namespace Regalia.Assessment.Plans;

/// <summary>What a new plan may vary.</summary>
public sealed record PlanOptions
{
    /// <summary>The day it is made.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>The marking of the plan.</summary>
    public TlpMarking Marking { get; init; } = TlpMarking.Clear;

    /// <summary>At most so many actions, the first of the order; null for all.</summary>
    public int? Most { get; init; }

    /// <summary>Says what counts as evidence for an indicator; null where there is no checklist.</summary>
    public Checklist? Checklist { get; init; }

    /// <summary>Answers of one's own that stand in the place of public values; null where there is no overlay.</summary>
    public ImmutableArray<OwnAnswer>? Own { get; init; }

    /// <summary>Threads at work at once; null takes all cores. It never changes a digit.</summary>
    public int? Threads { get; init; }
}

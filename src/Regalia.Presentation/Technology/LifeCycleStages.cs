using System.Collections.Immutable;

namespace Regalia.Presentation.Technology;

/// <summary>The stages of a technology's life, in their order, as data/technologies.csv names them.</summary>
internal static class LifeCycleStages
{
    internal static ImmutableArray<string> All { get; } =
    ["research and innovation", "building blocks for manufacturing", "testing and application", "standards and norms"];

    /// <summary>Place of a stage; others follow, and what has none comes last.</summary>
    internal static int Place(string stage)
    {
        int place = All.IndexOf(stage);
        return place >= 0 ? place
            : string.Equals(stage, LeadershipWords.Unstaged, StringComparison.Ordinal) ? int.MaxValue
            : All.Length;
    }
}

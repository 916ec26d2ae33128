using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A row of a chart of parts.</summary>
/// <param name="Name">The whole.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Parts">Its parts with what is printed of each.</param>
/// <param name="Why">Words for a row without parts.</param>
internal sealed record ShareRow(
    string Name,
    Link? Link,
    ImmutableArray<(SharePart Part, string Text)> Parts,
    string Why
)
{
    internal double Whole => Parts.Sum(p => p.Part.Value);

    /// <summary>What is printed of the whole; empty where it is 100 per cent anyway.</summary>
    internal string Total { get; init; } = "";

    internal string InWords =>
        Name
        + ": "
        + (Parts.IsEmpty ? Why : string.Join(", ", Parts.Select(p => p.Part.Name + " " + p.Text)))
        + (Total.Length > 0 && !Parts.IsEmpty ? "; together " + Total : "");
}

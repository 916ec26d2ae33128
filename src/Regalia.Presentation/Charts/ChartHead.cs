using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>What every chart is introduced by.</summary>
/// <param name="Id">Unique in the page: lower-case letters, digits and hyphens, a letter first.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What it shows: the finding and the range, in one to three sentences.</param>
public sealed record ChartHead(string Id, string Title, string Description)
{
    /// <summary>Source, release and cautions, shown below the picture where it stands alone, a line each; null for nothing.</summary>
    public string? Source { get; init; }

    /// <summary>The chart with this head.</summary>
    internal Chart Over(Drawing wide, Drawing? narrow, DataTable data) =>
        new(Id, Title, Description, wide, data) { Narrow = narrow, Source = Source };
}

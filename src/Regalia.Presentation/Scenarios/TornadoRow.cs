using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Scenarios;

/// <summary>An indicator in a tornado.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Page">Its evidence.</param>
/// <param name="Values">What stands in the evidence, and what is assumed.</param>
/// <param name="InFull">What a score of 100 would change; null where it was not tried.</param>
/// <param name="NotAtAll">What a score of 0 would change; null where it was not tried.</param>
internal sealed record TornadoRow(
    string Name,
    PageAddress Page,
    string Values,
    TornadoLength? InFull,
    TornadoLength? NotAtAll
)
{
    internal string InWords =>
        Name
        + ": "
        + string.Join(
            ", ",
            new[]
            {
                InFull is null ? null : "in full " + InFull.Figure,
                NotAtAll is null ? null : "not at all " + NotAtAll.Figure,
            }.Where(words => words is not null)
        );
}

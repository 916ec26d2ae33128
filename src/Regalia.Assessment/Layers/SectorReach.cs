using Regalia.Assessment.Overlays;

namespace Regalia.Assessment.Layers;

/// <summary>
/// Which of the duties and services that an agency names for a crown-jewel sector reach it. What reaches one sector does
/// not reach the rest of its layer: the cells of the layer stay as they are.
/// </summary>
/// <remarks>
/// A named indicator reaches the sector where its value reaches the layer of the sector; where <c>layers.provisions</c>
/// has it for other layers alone, where it reaches any; where it has no entry of the kind, the agency's word stands. A
/// named practice reaches it unless it has ended or is a draft. Free words are the agency's own statement.
/// </remarks>
/// <param name="Sector">The sector.</param>
/// <param name="Duty">The duties: left out where none is named or no named one reaches.</param>
/// <param name="Service">The services, in the same way.</param>
public sealed record SectorReach(CrownJewelSector Sector, LayerReach Duty, LayerReach Service)
{
    /// <summary>
    /// Whether neither a duty nor a service reaches it, as far as all named ones are known.
    /// <see cref="CrownJewelExposure"/> asks something else: for which sectors no duty is registered.
    /// </summary>
    public bool IsReachedByNothing =>
        Duty.State is LayerState.LeftOut or LayerState.NotApplicable
        && Service.State is LayerState.LeftOut or LayerState.NotApplicable;
}

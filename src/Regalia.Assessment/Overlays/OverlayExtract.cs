using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Overlays;

/// <summary>The part of an overlay that some readers may see. What is above their limit is not in it at all.</summary>
/// <param name="Overlay">The overlay without answers and sectors above the limit.</param>
/// <param name="Limit">The highest marking that was let in; null where everything was.</param>
/// <param name="AnswersLeftOut">Number of answers above the limit.</param>
/// <param name="SectorsLeftOut">Number of crown-jewel sectors above the limit.</param>
public sealed record OverlayExtract(Overlay Overlay, TlpMarking? Limit, int AnswersLeftOut, int SectorsLeftOut)
{
    /// <summary>Whether something was left out, so that scores rest on a part of what the agency knows.</summary>
    public bool IsPartial => AnswersLeftOut + SectorsLeftOut > 0;

    /// <summary>
    /// Without a limit that of the overlay (<see cref="Overlay.HighestMarking"/>). With one the highest of what is left, and
    /// CLEAR where nothing is: then nothing of the overlay is shown.
    /// </summary>
    public TlpMarking Marking =>
        Limit is null
            ? Overlay.HighestMarking
            : Overlay
                .Answers.Where(answer => answer.IsAnswered)
                .Select(answer => answer.Marking)
                .Concat(Overlay.Sectors.Select(sector => sector.Marking))
                .DefaultIfEmpty(TlpMarking.Clear)
                .Max();

    /// <summary>Number of answers that carry <see cref="Marking"/>.</summary>
    public int AnswersCarrying => Overlay.Answers.Count(answer => answer.IsAnswered && answer.Marking == Marking);

    /// <summary>Number of sectors that carry <see cref="Marking"/>.</summary>
    public int SectorsCarrying => Overlay.Sectors.Count(sector => sector.Marking == Marking);

    /// <summary>Takes out of an overlay what readers up to a marking may see.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="limit">The highest marking to let in; null lets everything in.</param>
    public static OverlayExtract Of(Overlay overlay, TlpMarking? limit)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        if (limit is not { } highest)
        {
            return new OverlayExtract(overlay, Limit: null, AnswersLeftOut: 0, SectorsLeftOut: 0);
        }
        Overlay part = overlay with
        {
            Answers = overlay.Answers.RemoveAll(answer => answer.Marking > highest),
            Sectors = overlay.Sectors.RemoveAll(sector => sector.Marking > highest),
            SectorsLeftOut = overlay.Sectors.Count(sector => sector.Marking > highest),
        };
        return new OverlayExtract(
            part,
            highest,
            overlay.Answers.Count(answer => answer.IsAnswered && answer.Marking > highest),
            part.SectorsLeftOut
        );
    }
}

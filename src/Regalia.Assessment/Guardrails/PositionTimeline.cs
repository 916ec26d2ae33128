using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>Instruments and positions in the order of their dates.</summary>
/// <remarks>
/// Dates stay as exact as they are known: a year stands before its months, a month before its days, and what has no date
/// stands at the end. Of one date: adoption before positions, then by instrument and country (ordinal).
/// </remarks>
/// <param name="Holder">Whose; <see langword="null"/> for all countries and groups.</param>
/// <param name="Events">The entries.</param>
/// <param name="LeftOut">Number of entries left out because nobody has checked them.</param>
public sealed record PositionTimeline(PositionHolder? Holder, ImmutableArray<TimelineEvent> Events, int LeftOut)
{
    /// <summary>Makes the timeline.</summary>
    /// <param name="evidence">Rows of a release, or made by hand.</param>
    /// <param name="holder">
    /// The country or group whose positions are wanted, with those of its groups where it has none of its own, and the
    /// instruments they are on or that speak to it; <see langword="null"/> for all.
    /// </param>
    public static PositionTimeline Of(GuardrailEvidence evidence, PositionHolder? holder = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        PositionLookup lookup = new(evidence);
        int leftOut = 0;
        List<TimelineEvent> events = [];
        foreach (Instrument instrument in evidence.Instruments)
        {
            PositionCell[] cells =
            [
                .. (holder is null ? evidence.Holders : [holder])
                    .Select(h => lookup.Cell(h, instrument))
                    // In the timeline of all, a group stands for itself, not once more for each of its members.
                    .Where(c => holder is not null || c.Via is null),
            ];
            events.AddRange(
                cells.Where(c => c.Position is not null).Select(c => new TimelineEvent(c.Date, instrument, c))
            );
            leftOut += holder is null
                ? evidence.Positions.Count(p =>
                    string.Equals(p.Instrument, instrument.Id, StringComparison.Ordinal) && !evidence.Admits(p.Status)
                )
                : cells.Count(c => c.IsLeftOut);
            if (holder is not null && cells[0].Kind == PositionKind.Unknown)
            {
                continue;
            }

            if (evidence.Admits(instrument.Status))
            {
                string? year = instrument.Year?.ToString("0000", CultureInfo.InvariantCulture);
                events.Add(new TimelineEvent(year, instrument, Cell: null));
            }
            else
            {
                leftOut++;
            }
        }

        return new(
            holder,
            [
                .. events
                    .OrderBy(e => e.Date is null)
                    // A shorter date is the beginning of the longer ones that lie in it, and so sorts before them.
                    .ThenBy(e => e.Date, StringComparer.Ordinal)
                    .ThenBy(e => e.Cell is not null)
                    .ThenBy(e => e.Instrument.Id, StringComparer.Ordinal)
                    .ThenBy(e => e.Cell?.Holder.Code, StringComparer.Ordinal),
            ],
            leftOut
        );
    }
}

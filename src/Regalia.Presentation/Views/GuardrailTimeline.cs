using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>When instruments were adopted and when countries took a position, in short.</summary>
internal static class GuardrailTimeline
{
    private const int LatestShown = 12;

    internal static Section Section(PositionTimeline timeline) =>
        new(
            "timeline",
            "When",
            [
                new DataTable(
                    "adopted",
                    "Instruments in the order of their adoption",
                    [new("Year"), new("Instrument"), new("Type"), new("Positions with a date", IsNumber: true)],
                    [.. timeline.Events.Where(e => e.Cell is null).Select(e => Adopted(timeline, e))]
                ),
                new Disclosure("The latest positions with a date", [Latest(timeline)]),
            ]
        );

    private static DataRow Adopted(PositionTimeline timeline, TimelineEvent adopted)
    {
        int dated = timeline.Events.Count(e =>
            e is { Cell: not null, Date: not null, IsStateRead: false } && e.Instrument == adopted.Instrument
        );
        return new DataRow([
            adopted.Date ?? "no date",
            Prose.To(adopted.Instrument.Name, PageAddress.Instrument(adopted.Instrument.Id)),
            adopted.Instrument.Type,
            new DataCell(dated == 0 ? "none" : MeasureWords.Count(dated, "position", "positions")) { Number = dated },
        ]);
    }

    private static DataTable Latest(PositionTimeline timeline) =>
        new(
            "latest",
            "The latest positions with a date, the newest first",
            [new("Date"), new("Who"), new("Instrument"), new("Position"), new("Source")],
            [
                .. timeline
                    .Events.Where(e => e is { Cell: not null, Date: not null, IsStateRead: false })
                    .Reverse()
                    .Take(LatestShown)
                    .Select(e => new DataRow([
                        e.Date!,
                        e.Cell!.Holder.Name,
                        Prose.To(e.Instrument.Name, PageAddress.Instrument(e.Instrument.Id)),
                        GuardrailWords.Of(e.Cell.Kind),
                        new DataCell(MeasureWords.Source(e.Address)) { Detail = MeasureWords.Status(e.Status) },
                    ])),
            ]
        );
}

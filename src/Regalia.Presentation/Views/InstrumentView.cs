using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>One instrument with the positions on it.</summary>
public static class InstrumentView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(instrument);
        var evidence = GuardrailEvidence.Of(source.Release, source.Result.Selection.VerifiedOnly);
        PositionCell[] cells =
        [
            .. PositionMatrix
                .Of(
                    evidence,
                    PositionFilter.All with
                    {
                        Codes = [.. evidence.Holders.Select(h => h.Code)],
                        Instruments = [instrument.Id],
                    }
                )
                .Cells,
        ];
        var card = new InstrumentCard(source.Release, instrument, cells, evidence.VerifiedOnly);
        return new View(
            "instrument-" + instrument.Id,
            new Publication(
                instrument.Name,
                Standfirst(cells),
                [
                    Says(instrument, InstrumentReading.Of(instrument, evidence.VerifiedOnly)),
                    .. Cautions(source, instrument),
                    Positions(cells),
                ]
            )
            {
                Kicker =
                    MeasureWords.Capital(instrument.Type)
                    + (instrument.Year is { } year ? ", " + year.ToString(CultureInfo.InvariantCulture) : ""),
            },
            card.Csv,
            card.Json,
            CellCsv.Columns
        )
        {
            Command = "regalia norm show " + instrument.Id + MeasureWords.Options(source.Result) + " --csv",
        };
    }

    private static Prose Standfirst(PositionCell[] cells)
    {
        PositionCell[] assessed = [.. cells.Where(c => c.Holder.IsAssessed)];
        int holds = assessed.Count(c => c.Holds);
        int unknown = assessed.Count(c => c.Kind == PositionKind.Unknown);
        return FormattableString.Invariant($"It holds for {holds} of {assessed.Length} countries")
            + (unknown == 0 ? "." : FormattableString.Invariant($"; for {unknown} the position is unknown."));
    }

    private static Section Says(Instrument instrument, InstrumentReading reading) =>
        new(
            "says",
            "What it says",
            [
                new Facts([
                    new("Covers", instrument.Scope),
                    new("Leaves open", instrument.Limits),
                    new("Speaks to", Addressees(instrument)),
                    new("Binding", GuardrailWords.Spoken(instrument.Binding)),
                    new("Standing", GuardrailWords.Spoken(instrument.Standing)),
                    new("Stages of protection", GuardrailWords.Stages(instrument.Stages)),
                    .. Enum.GetValues<CoverageElement>()
                        .Where(e => e != CoverageElement.Binding)
                        .Select(e => new Fact(Name(e), GuardrailWords.Of(reading[e], e))),
                    new(
                        "In the analysis of coverage",
                        (
                            reading.Uncounted is { } reason
                                ? "not counted: " + GuardrailWords.Of(reason)
                                : GuardrailWords.Of(reading.Verdict)
                        )
                            + (
                                reading.AtBest > reading.Verdict
                                    ? " (at best " + GuardrailWords.Of(reading.AtBest) + ")"
                                    : ""
                            )
                    ),
                    new(
                        "Source",
                        MeasureWords.Source(instrument.Address) + ", " + MeasureWords.Status(instrument.Status)
                    ),
                    .. instrument.Note is { } note ? new[] { new Fact("Note", note) } : [],
                ]),
                new Paragraph(Prose.Quiet("In our own words; the text itself stands at its source.")),
            ]
        );

    /// <summary>What an element of coverage is called in tables.</summary>
    internal static string Name(CoverageElement element) =>
        element switch
        {
            CoverageElement.CyberMeans => "Cyber means",
            CoverageElement.KnowHow => "Know-how",
            CoverageElement.StateConduct => "Conduct of states",
            CoverageElement.Binding => "Binding",
            _ => "Settlement of disputes",
        };

    private static IEnumerable<Note> Cautions(ViewSource source, Instrument instrument) =>
        source
            .Release.Cautions.Where(c =>
                c.Table is "instruments" or "positions" && string.Equals(c.Key, instrument.Id, StringComparison.Ordinal)
            )
            .Select(c => new Note(
                NoteKind.Caution,
                (c.Countries is [] or ["*"] ? "" : string.Join(", ", c.Countries) + ": ") + c.Text
            ));

    private static Section Positions(PositionCell[] cells)
    {
        // Countries and groups outside the assessment are named only where they have a row.
        PositionCell[] shown = [.. cells.Where(c => c.Holder.IsAssessed || c.Position is not null)];
        return new Section(
            "positions",
            "Where countries stand",
            [
                new DataTable(
                    "position-table",
                    "Positions, those for whom it holds first",
                    [new("Who"), new("Position"), new("Date"), new("Status"), new("Source"), new("Note")],
                    [.. shown.OrderBy(Rank).ThenBy(c => c.Holder.Name, StringComparer.Ordinal).Select(Row)]
                )
                {
                    Note =
                        "Unknown: the release has no row, which is not the same as \"no\". None found: a search found nothing.",
                },
            ]
        );
    }

    private static int Rank(PositionCell cell) =>
        cell.Kind == PositionKind.Unknown ? 2
        : cell.Holds ? 0
        : 1;

    private static DataRow Row(PositionCell cell) =>
        new([
            new DataCell(
                cell.Holder.IsAssessed
                    ? Prose.To(cell.Holder.Name, PageAddress.Coverage(Iso3.Parse(cell.Holder.Code)))
                    : cell.Holder.Name
            )
            {
                Detail = cell.Holder.IsAssessed ? null : (Prose)"not assessed here",
            },
            new DataCell(
                GuardrailWords.Of(cell.Kind)
                    + (cell.Via is null ? "" : " via " + cell.Via.Name)
                    + (cell.IsLeftOut ? " (row left out)" : "")
            )
            {
                Tone = GuardrailsView.Tone(cell),
            },
            cell.Date ?? "not given",
            cell.Status is { } status ? MeasureWords.Status(status) : MeasureWords.Unknown,
            cell.Kind == PositionKind.Unknown ? "none" : MeasureWords.Source(cell.Address),
            cell.Position?.Note ?? "none",
        ]);

    private static string Addressees(Instrument instrument) =>
        instrument.Addressees switch
        {
            "un-members" => "all members of the United Nations",
            "nobody" => "nobody: no state has agreed to it",
            _ => "those who have taken a position",
        };
}

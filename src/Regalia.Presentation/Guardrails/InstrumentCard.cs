using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>One instrument or statement: what it is, what it covers and leaves out, who has signed.</summary>
/// <param name="release">Where the rows come from.</param>
/// <param name="instrument">The instrument.</param>
/// <param name="cells">Positions of all countries and groups on it.</param>
/// <param name="verifiedOnly">Whether rows that nobody has checked count as unknown.</param>
public sealed class InstrumentCard(
    EvidenceRelease release,
    Instrument instrument,
    IReadOnlyList<PositionCell> cells,
    bool verifiedOnly
)
{
    private readonly InstrumentReading _reading = InstrumentReading.Of(instrument, verifiedOnly);
    private readonly InstrumentCautions _cautions = new(release, instrument.Id);

    // Countries and groups outside the assessment are named only where they have a row.
    private PositionCell[] Known =>
        [
            .. cells
                .Where(c => c.Position is not null)
                .OrderBy(c => Rank(c.Kind))
                .ThenBy(c => c.Holder.Code, StringComparer.Ordinal),
        ];

    private PositionCell[] Without(PositionKind kind) => [.. cells.Where(c => c.Holder.IsAssessed && c.Kind == kind)];

    /// <summary>The card.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(instrument.Name + " (" + instrument.Id + ")");
        console.Line(
            instrument.Type
                + (instrument.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $", {year}") : "")
                + " · binding: "
                + GuardrailWords.Spoken(instrument.Binding)
                + " · standing: "
                + GuardrailWords.Spoken(instrument.Standing)
                + " · speaks to: "
                + Addressees()
                + " · stages: "
                + GuardrailWords.Stages(instrument.Stages)
        );
        console.Line("Covers: " + instrument.Scope);
        console.Line("Leaves out: " + instrument.Limits);
        console.Line(
            "Cyber means: "
                + GuardrailWords.Of(_reading.CyberMeans)
                + " · know-how: "
                + GuardrailWords.Of(_reading.KnowHow)
                + " · conduct of states: "
                + GuardrailWords.Of(_reading.StateConduct)
                + " · settlement of disputes: "
                + GuardrailWords.Of(_reading.DisputeSettlement, CoverageElement.DisputeSettlement)
        );
        console.Line(
            "In the analysis of coverage: "
                + (
                    _reading.Uncounted is { } reason
                        ? "not counted, " + GuardrailWords.Of(reason)
                        : GuardrailWords.Of(_reading.Verdict)
                )
                + (_reading.AtBest > _reading.Verdict ? " (at best " + GuardrailWords.Of(_reading.AtBest) + ")" : "")
        );
        if (instrument.Note is not null)
        {
            console.Line("Note: " + instrument.Note);
        }
        _cautions.Write(console);
        SourceNotes.WriteUnbroken(
            console,
            "Source: "
                + (instrument.Address ?? "no address")
                + " · "
                + StatusWords.Of(instrument.Status)
                + string.Create(CultureInfo.InvariantCulture, $" · instruments.csv row {instrument.Row}")
        );
        WritePositions(console);
        console.Line(
            LeftOutLine.Of(
                release,
                verifiedOnly,
                (cells.Count(c => c.IsLeftOut), "position, unknown here", "positions, unknown here")
            )
        );
    }

    /// <summary>Who has signed: one row a position; assessed countries also where it is unknown.</summary>
    public string Csv() => CellCsv.Of(cells.Where(c => c.Holder.IsAssessed || c.Kind != PositionKind.Unknown));

    /// <summary>The row of the instrument, how it counts, and its positions.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", verifiedOnly);
                json.WriteNumber("leftOut", cells.Count(c => c.IsLeftOut));
                json.WriteWord("kind", new Guardrail(Norm: null, instrument).Kind);
                GuardrailJson.WriteInstrument(json, instrument);
                _cautions.Write(json);
                GuardrailJson.WriteElements(json, "elements", element => _reading[element]);
                json.WriteWord("verdict", _reading.Verdict);
                json.WriteWord("atBest", _reading.AtBest);
                json.WriteString(
                    "notCountedBecause",
                    _reading.Uncounted is { } reason ? GuardrailWords.Code(reason) : null
                );
                json.WriteStartArray("positions");
                foreach (PositionCell cell in cells.Where(c => c.Holder.IsAssessed || c.Kind != PositionKind.Unknown))
                {
                    json.WriteStartObject();
                    json.WriteString("name", cell.Holder.Name);
                    GuardrailJson.WriteCell(json, cell);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private void WritePositions(IAnsiConsole console)
    {
        PositionCell[] known = Known;
        SourceNotes notes = new();
        if (known.Length > 0)
        {
            console.Heading("Positions");
            Table table = Screen.Table("", "Name", "Position", "Date", "Status", "Source");
            foreach (PositionCell cell in known)
            {
                table.AddRow(
                    Screen.Plain(cell.Holder.Code),
                    Screen.Plain(cell.Holder.Name),
                    Screen.Plain(GuardrailWords.Of(cell.Kind) + (cell.Via is null ? "" : " via " + cell.Via.Code)),
                    Screen.Plain(cell.Date ?? Figures.Missing),
                    Screen.Plain(StatusWords.Of(cell.Status!.Value)),
                    Screen.Plain(notes.Mark(cell.Address))
                );
            }
            console.Write(table);
        }

        WriteRest(console, PositionKind.Addressed);
        WriteRest(console, PositionKind.Unknown);
        PositionCell[] remarks = [.. known.Where(c => c.Position!.Note is not null)];
        if (remarks.Length > 0)
        {
            console.Heading("Notes");
            foreach (var group in remarks.GroupBy(c => c.Position!.Note!, StringComparer.Ordinal))
            {
                console.Line(GuardrailWords.Codes(group.Select(c => c.Holder)) + ": " + group.Key);
            }
        }
        notes.Write(console);
        console.Line();
    }

    private void WriteRest(IAnsiConsole console, PositionKind kind)
    {
        PositionCell[] rest = Without(kind);
        if (rest.Length > 0)
        {
            console.Line(
                char.ToUpperInvariant(GuardrailWords.Meaning(kind)[0])
                    + GuardrailWords.Meaning(kind)[1..]
                    + string.Create(CultureInfo.InvariantCulture, $" ({rest.Length}): ")
                    + GuardrailWords.Codes(rest.Select(c => c.Holder))
            );
        }
    }

    private string Addressees() =>
        instrument.Addressees switch
        {
            "un-members" => "all UN members",
            "nobody" => "nobody: no state has agreed to it",
            _ => "those who have taken a position",
        };

    // Those for whom it holds first, then steps towards it, then those who are not in it.
    private static int Rank(PositionKind kind) =>
        kind switch
        {
            PositionKind.Party => 0,
            PositionKind.Endorsed => 1,
            PositionKind.Member => 2,
            PositionKind.Statement => 3,
            PositionKind.Signatory => 4,
            PositionKind.Invited => 5,
            PositionKind.StatementAgainst => 6,
            PositionKind.NoneFound => 8,
            _ => 7,
        };
}

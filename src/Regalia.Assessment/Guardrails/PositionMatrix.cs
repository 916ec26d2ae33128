using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>Countries x instruments: where each stands. Immutable; safe to share between threads.</summary>
/// <remarks>
/// Countries are in the order of their codes and instruments in the order of their ids (ordinal), whatever the order of
/// the rows they come from.
/// </remarks>
public sealed class PositionMatrix
{
    private readonly ImmutableArray<PositionCell?> _cells;

    private PositionMatrix(
        GuardrailEvidence evidence,
        ImmutableArray<PositionHolder> holders,
        ImmutableArray<Instrument> instruments,
        ImmutableArray<PositionCell?> cells
    )
    {
        Evidence = evidence;
        Holders = holders;
        Instruments = instruments;
        _cells = cells;
    }

    /// <summary>What it was made of.</summary>
    public GuardrailEvidence Evidence { get; }

    /// <summary>Countries, and groups where they were asked for.</summary>
    public ImmutableArray<PositionHolder> Holders { get; }

    public ImmutableArray<Instrument> Instruments { get; }

    /// <summary>A cell; <see langword="null"/> if a filter of positions hides it.</summary>
    /// <param name="holder">Place in <see cref="Holders"/>.</param>
    /// <param name="instrument">Place in <see cref="Instruments"/>.</param>
    public PositionCell? this[int holder, int instrument]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(instrument);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(instrument, Instruments.Length);
            return _cells[(holder * Instruments.Length) + instrument];
        }
    }

    /// <summary>Cells that are shown, country by country.</summary>
    public IEnumerable<PositionCell> Cells => _cells.OfType<PositionCell>();

    /// <summary>Cells that are shown, instrument by instrument: the matrix turned over.</summary>
    public IEnumerable<PositionCell> CellsByInstrument =>
        Enumerable
            .Range(0, Instruments.Length)
            .SelectMany(i => Enumerable.Range(0, Holders.Length).Select(h => this[h, i]))
            .OfType<PositionCell>();

    /// <summary>Number of cells that are unknown only because their row was left out.</summary>
    public int LeftOut => Cells.Count(cell => cell.IsLeftOut);

    /// <summary>Makes the matrix.</summary>
    /// <param name="evidence">Rows of a release, or made by hand.</param>
    /// <param name="filter">Which part; all assessed countries and all instruments unless given.</param>
    public static PositionMatrix Of(GuardrailEvidence evidence, PositionFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        filter ??= PositionFilter.All;
        HashSet<string> codes = [.. filter.Codes];
        HashSet<string> ids = [.. filter.Instruments];
        HashSet<string> types = [.. filter.Types];
        ImmutableArray<PositionHolder> holders =
        [
            .. evidence.Holders.Where(h => codes.Count == 0 ? h.IsAssessed : codes.Contains(h.Code)),
        ];
        ImmutableArray<Instrument> instruments =
        [
            .. evidence
                .Instruments.Where(i =>
                    (ids.Count == 0 || ids.Contains(i.Id)) && (types.Count == 0 || types.Contains(i.Type))
                )
                .OrderBy(i => i.Id, StringComparer.Ordinal),
        ];
        PositionLookup lookup = new(evidence);
        ImmutableArray<PositionCell?> cells =
        [
            .. holders.SelectMany(_ => instruments, PositionCell? (holder, i) => lookup.Cell(holder, i)),
        ];
        PositionMatrix whole = new(evidence, holders, instruments, cells);
        return filter.Kinds.IsEmpty ? whole : whole.Only([.. filter.Kinds]);
    }

    private PositionMatrix Only(HashSet<PositionKind> kinds)
    {
        bool Shown(int holder, int instrument) => kinds.Contains(this[holder, instrument]!.Kind);

        int[] rows =
        [
            .. Enumerable
                .Range(0, Holders.Length)
                .Where(h => Enumerable.Range(0, Instruments.Length).Any(i => Shown(h, i))),
        ];
        int[] columns =
        [
            .. Enumerable
                .Range(0, Instruments.Length)
                .Where(i => Enumerable.Range(0, Holders.Length).Any(h => Shown(h, i))),
        ];
        return new(
            Evidence,
            [.. rows.Select(h => Holders[h])],
            [.. columns.Select(i => Instruments[i])],
            [.. rows.SelectMany(_ => columns, (h, i) => Shown(h, i) ? this[h, i] : null)]
        );
    }
}

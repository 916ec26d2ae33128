using System.Collections.Immutable;
using Regalia.Incidents.Classification;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// Records of one snapshot by sector of a victim and by the country from or for which somebody is said to act. A record counts once
/// in a cell, and in the cell of each of its sectors and countries: cells do not sum to the records.
/// </summary>
internal sealed class SectorMatrix
{
    private readonly Dictionary<(int Sector, int Sponsor), SectorMatrixCell> _cells;

    private SectorMatrix(Dictionary<(int Sector, int Sponsor), SectorMatrixCell> cells) => _cells = cells;

    /// <summary>Sectors, most records first; what is unknown stands last, also where it has none.</summary>
    public ImmutableArray<(int Mark, int Records)> Sectors { get; private init; } = [];

    /// <summary>Countries, most records first; no country and nobody named stand last.</summary>
    public ImmutableArray<(int Mark, int Records)> Sponsors { get; private init; } = [];

    /// <summary>The records of a sector and a country; null for none.</summary>
    public SectorMatrixCell? this[int sector, int sponsor] => _cells.GetValueOrDefault((sector, sponsor));

    /// <summary>Counts.</summary>
    /// <param name="marks">Sectors and countries of the records.</param>
    /// <param name="judged">Which of them are taken.</param>
    /// <param name="sector">The only sector; null for all.</param>
    /// <param name="sponsor">The only country; null for all.</param>
    internal static SectorMatrix Count(RecordMarks marks, Judgement[] judged, int? sector, int? sponsor)
    {
        var sectors = new Dictionary<int, int>();
        var sponsors = new Dictionary<int, int>();
        var cells = new Dictionary<(int, int), SectorMatrixCell>();
        for (int i = 0; i < judged.Length; i++)
        {
            if (judged[i] != Judgement.Yes)
            {
                continue;
            }
            foreach (int mark in marks.Sectors.OfRecord[i])
            {
                if (sector is null || mark == sector)
                {
                    sectors[mark] = sectors.GetValueOrDefault(mark) + 1;
                }
            }
            foreach (int whom in marks.Sponsors.OfRecord[i])
            {
                if (sponsor is not null && whom != sponsor)
                {
                    continue;
                }
                sponsors[whom] = sponsors.GetValueOrDefault(whom) + 1;
                foreach (int mark in marks.Sectors.OfRecord[i].Where(m => sector is null || m == sector))
                {
                    if (!cells.TryGetValue((mark, whom), out SectorMatrixCell? cell))
                    {
                        cells.Add((mark, whom), cell = new SectorMatrixCell());
                    }
                    cell.Add(marks.Statements[i].Where(s => s.Sponsor == whom).Select(s => s.Author));
                }
            }
        }
        return new SectorMatrix(cells)
        {
            Sectors = Ordered(marks.Sectors, sectors, sector),
            Sponsors = Ordered(marks.Sponsors, sponsors, sponsor),
        };
    }

    private static ImmutableArray<(int, int)> Ordered(MarkList list, Dictionary<int, int> counts, int? only) =>
        [
            .. Enumerable
                .Range(0, list.Marks.Length)
                .Where(m => only is null ? counts.ContainsKey(m) || list.IsUnknown(m) : m == only)
                .Select(m => KeyValuePair.Create(m, counts.GetValueOrDefault(m)))
                .OrderBy(c => list.IsUnknown(c.Key))
                .ThenByDescending(c => c.Value)
                .ThenBy(c => list.Marks[c.Key].Key, StringComparer.Ordinal)
                .Select(c => (c.Key, c.Value)),
        ];
}

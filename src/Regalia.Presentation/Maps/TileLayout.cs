using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Presentation.Maps;

/// <summary>
/// Where each country's tile stands: roughly where the country lies, west to the left and north above, so that nobody has to know
/// a border to find it.
/// </summary>
public static class TileLayout
{
    // A picture of the grid; a dot is an empty place. Eight columns, for more would not be legible on a telephone.
    private const string Picture = """
        CAN  .   .  GBR FIN  .   .   .
        USA  .  NLD DEU  .   .  KOR JPN
        MEX  .  FRA  .  TUR CHN  .   .
         .  COL  .   .   .  IND VNM PHL
        PER BRA  .   .   .  THA MYS  .
        CHL ARG  .  ZAF  .  SGP IDN  .
         .   .   .   .   .   .  AUS NZL
        """;

    /// <summary>Columns of the grid.</summary>
    public const int Columns = 8;

    private static readonly FrozenDictionary<Iso3, (int Column, int Row)> Places = Read();

    /// <summary>Rows of the grid, without those for countries that have no place of their own.</summary>
    public static int Rows { get; } = Places.Values.Max(p => p.Row) + 1;

    /// <summary>Codes of the countries that have a place of their own.</summary>
    public static IEnumerable<Iso3> Countries => Places.Keys;

    /// <summary>
    /// The place of each country, in the order given, counted from 0. Countries without a place of their own follow in rows below
    /// the others. Where only some are shown, rows and columns that stay empty are left out.
    /// </summary>
    public static ImmutableArray<(int Column, int Row)> Of(IReadOnlyList<Iso3> countries)
    {
        ArgumentNullException.ThrowIfNull(countries);
        int[] columns = Used(countries, p => p.Column);
        int[] rows = Used(countries, p => p.Row);
        int next = 0;
        return
        [
            .. countries.Select(country =>
            {
                if (Places.TryGetValue(country, out (int Column, int Row) place))
                {
                    return (Array.IndexOf(columns, place.Column), Array.IndexOf(rows, place.Row));
                }
                (int row, int column) = Math.DivRem(next++, Columns);
                return (column, rows.Length + row);
            }),
        ];
    }

    private static int[] Used(IReadOnlyList<Iso3> countries, Func<(int Column, int Row), int> part) =>
        [.. countries.Where(Places.ContainsKey).Select(c => part(Places[c])).Distinct().Order()];

    private static FrozenDictionary<Iso3, (int Column, int Row)> Read() =>
        Picture
            .Split('\n')
            .SelectMany(
                (line, row) =>
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select((code, column) => (Code: code, Column: column, Row: row))
            )
            .Where(tile => !string.Equals(tile.Code, ".", StringComparison.Ordinal))
            .ToFrozenDictionary(tile => Iso3.Parse(tile.Code), tile => (tile.Column, tile.Row));
}

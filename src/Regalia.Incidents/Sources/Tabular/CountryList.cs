using Regalia.Evidence.Places;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Countries in one cell, separated by commas or semicolons, some of which have commas in their names.</summary>
internal static class CountryList
{
    /// <summary>
    /// The parts of the cell, each with the place it means or null. "Palestine, State of" is one part, because together it
    /// means a place. "China, Taiwan" is two, although turned it is a name of one.
    /// </summary>
    public static List<(string Text, Place? Place)> Read(string cell)
    {
        List<(string, Place?)> parts = [];
        string whole = cell.Trim();
        if (whole.Length == 0)
        {
            return parts;
        }
        string[] pieces = whole.Split(
            [',', ';'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (
            Gazetteer.Find(whole) is Place only
            && (
                pieces is not [string one, string other] || Gazetteer.Find(one) == only || Gazetteer.Find(other) is null
            )
        )
        {
            return [(whole, only)];
        }
        for (int i = 0; i < pieces.Length; i++)
        {
            string piece = WithoutAnd(pieces[i]);
            Place? alone = Gazetteer.Find(piece);
            if (i + 1 < pieces.Length && (alone is null || Gazetteer.Find(WithoutAnd(pieces[i + 1])) is null))
            {
                string two = piece + ", " + pieces[i + 1];
                if (Gazetteer.Find(two) is Place joined)
                {
                    parts.Add((two, joined));
                    i++;
                    continue;
                }
            }
            parts.Add((piece, alone));
        }
        return parts;
    }

    private static string WithoutAnd(string piece) =>
        piece.StartsWith("and ", StringComparison.Ordinal) ? piece[4..].TrimStart() : piece;
}

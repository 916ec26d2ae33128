using System.Globalization;
using System.Text;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>Lists as Python prints them, which release 1.1 has in its cells: <c>[['A', "B's"], [None]]</c>.</summary>
internal static class PythonList
{
    /// <summary>
    /// Reads a list of texts, or of lists of texts: a text stands as a list of one. Null where nothing was given; null as a
    /// whole if the cell is no such list, or was cut.
    /// </summary>
    public static string?[][]? Read(string cell)
    {
        int at = 0;
        Skip(cell, ref at);
        if (!Take(cell, ref at, '['))
        {
            return null;
        }
        List<string?[]> rows = [];
        while (true)
        {
            Skip(cell, ref at);
            if (Take(cell, ref at, ']'))
            {
                break;
            }
            if (at < cell.Length && cell[at] == '[')
            {
                if (ReadTexts(cell, ref at) is not { } texts)
                {
                    return null;
                }
                rows.Add(texts);
            }
            else if (ReadText(cell, ref at, out string? text))
            {
                rows.Add([text]);
            }
            else
            {
                return null;
            }
            Skip(cell, ref at);
            if (!Take(cell, ref at, ',') && (at >= cell.Length || cell[at] != ']'))
            {
                return null;
            }
        }
        Skip(cell, ref at);
        return at == cell.Length ? [.. rows] : null;
    }

    private static string?[]? ReadTexts(string cell, ref int at)
    {
        at++;
        List<string?> texts = [];
        while (true)
        {
            Skip(cell, ref at);
            if (Take(cell, ref at, ']'))
            {
                return [.. texts];
            }
            if (!ReadText(cell, ref at, out string? text))
            {
                return null;
            }
            texts.Add(text);
            Skip(cell, ref at);
            if (!Take(cell, ref at, ',') && (at >= cell.Length || cell[at] != ']'))
            {
                return null;
            }
        }
    }

    private static bool ReadText(string cell, ref int at, out string? text)
    {
        text = null;
        if (at < cell.Length && cell[at] is '\'' or '"')
        {
            return ReadQuoted(cell, ref at, out text);
        }
        int start = at;
        while (at < cell.Length && cell[at] is not (',' or ']' or '[' or '\'' or '"'))
        {
            at++;
        }
        string bare = cell[start..at].Trim();
        text = bare is "None" or "nan" ? null : bare;
        return bare.Length > 0;
    }

    private static bool ReadQuoted(string cell, ref int at, out string? text)
    {
        char quote = cell[at++];
        var plain = new StringBuilder();
        while (at < cell.Length && cell[at] != quote)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length)
            {
                at++;
                Unescape(cell, ref at, plain);
            }
            else
            {
                plain.Append(cell[at++]);
            }
        }
        text = plain.ToString();
        return Take(cell, ref at, quote);
    }

    private static void Unescape(string cell, ref int at, StringBuilder plain)
    {
        char code = cell[at++];
        int digits = code switch
        {
            'x' => 2,
            'u' => 4,
            _ => 0,
        };
        if (
            digits > 0
            && at + digits <= cell.Length
            && ushort.TryParse(
                cell.AsSpan(at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort character
            )
        )
        {
            plain.Append((char)character);
            at += digits;
            return;
        }
        _ = code switch
        {
            'n' => plain.Append('\n'),
            't' => plain.Append('\t'),
            'r' => plain.Append('\r'),
            '\'' or '"' or '\\' => plain.Append(code),
            _ => plain.Append('\\').Append(code),
        };
    }

    private static void Skip(string cell, ref int at)
    {
        while (at < cell.Length && char.IsWhiteSpace(cell[at]))
        {
            at++;
        }
    }

    private static bool Take(string cell, ref int at, char expected)
    {
        if (at < cell.Length && cell[at] == expected)
        {
            at++;
            return true;
        }
        return false;
    }
}

using System.Globalization;
using System.Text;
using System.Xml;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>The text of a cell, gathered piece by piece so that an endless one is noticed before memory is gone. Used again and again.</summary>
/// <param name="name">Name for messages.</param>
/// <param name="most">Most characters.</param>
internal sealed class CellText(string name, int most)
{
    private readonly StringBuilder _text = new();
    private readonly char[] _piece = new char[1024];

    public void Add(XmlReader xml)
    {
        int read;
        while ((read = xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
        {
            if (_text.Length + read > most)
            {
                throw new UnreadableFileException(
                    $"{name}: a cell of more than {Archive.Size(most)}: cut it, or save the sheet as CSV"
                );
            }
            _text.Append(_piece, 0, read);
        }
    }

    /// <summary>The text; what follows is another cell's.</summary>
    public string Take()
    {
        string text = _text.ToString();
        _text.Clear();
        return text.Contains("_x", StringComparison.Ordinal) ? Unescape(text) : text;
    }

    // Workbooks write characters that XML cannot hold as _x000D_.
    private static string Unescape(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '_'
                && i + 6 < text.Length
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out ushort code
                )
            )
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}

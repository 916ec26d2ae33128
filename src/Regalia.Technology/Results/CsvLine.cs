using System.Globalization;
using System.Text;

namespace Regalia.Technology.Results;

/// <summary>Lines of a table as RFC 4180 with LF.</summary>
internal sealed class CsvLine(Stream to)
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _line = new();

    internal CsvLine Text(string text)
    {
        Separate();
        if (text.AsSpan().ContainsAny(Special))
        {
            _line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _line.Append(text);
        }
        return this;
    }

    internal CsvLine Number(long number)
    {
        Separate();
        _line.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    internal void End()
    {
        _line.Append('\n');
        to.Write(Encoding.UTF8.GetBytes(_line.ToString()));
        _line.Clear();
        _cells = 0;
    }

    private int _cells;

    private void Separate()
    {
        if (_cells++ > 0)
        {
            _line.Append(',');
        }
    }
}

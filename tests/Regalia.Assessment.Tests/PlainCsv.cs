using System.Text;

namespace Regalia.Assessment.Tests;

/// <summary>The smallest reader of comma-separated values with quotes: no part of the program under test.</summary>
internal static class PlainCsv
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        List<List<string>> records = Records(File.ReadAllText(path));
        return
        [
            .. records
                .Skip(1)
                .Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)),
        ];
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is (',' or '\n'))
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
        return records;
    }
}

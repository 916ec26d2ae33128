namespace Regalia.Incidents.Exports.Veris;

/// <summary>A list of VERIS records, a line each.</summary>
internal static class VerisExport
{
    internal static int Write(Stream stream, Tlp tlp, IEnumerable<ExportRow> rows, ExportLinks links)
    {
        using VerisRecordWriter records = new(tlp);
        int count = 0;
        stream.Write("[\n"u8);
        foreach (ExportRow row in rows)
        {
            if (count > 0)
            {
                stream.Write(",\n"u8);
            }
            stream.Write(records.Write(row, links.Of(row)));
            count++;
        }
        stream.Write("\n]\n"u8);
        return count;
    }
}

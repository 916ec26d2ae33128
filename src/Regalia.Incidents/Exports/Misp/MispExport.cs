namespace Regalia.Incidents.Exports.Misp;

/// <summary>Events of MISP: a single one as it is, several as a response of its interface, a line each.</summary>
internal static class MispExport
{
    internal static int Write(Stream stream, Tlp tlp, IEnumerable<ExportRow> rows, ExportLinks links)
    {
        using MispEventWriter events = new(tlp);
        byte[]? first = null;
        int count = 0;
        foreach (ExportRow row in rows)
        {
            byte[] next = events.Write(row, links.Of(row));
            count++;
            if (count == 1)
            {
                first = next;
                continue;
            }
            if (count == 2)
            {
                stream.Write("{\"response\":[\n"u8);
                stream.Write(first);
            }
            stream.Write(",\n"u8);
            stream.Write(next);
        }
        switch (count)
        {
            case 0:
                stream.Write("{\"response\":[]}\n"u8);
                break;
            case 1:
                stream.Write(first);
                stream.Write("\n"u8);
                break;
            default:
                stream.Write("\n]}\n"u8);
                break;
        }
        return count;
    }
}

using System.Text;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Linking;

/// <summary>All links as CSV, as many as there are.</summary>
public static class LinkList
{
    // So many rows are put together before they are written.
    private const int Rows = 4096;

    /// <summary>Writes the links: under part_of, record a is the part and record b the whole.</summary>
    public static void Write(Stream stream, LinkedRecords linked)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(linked);
        stream.Write("source_a,id_a,source_b,id_b,relation,score,decided\n"u8);
        foreach (RecordLink[] some in linked.Links.Chunk(Rows))
        {
            StringBuilder rows = new();
            foreach (RecordLink link in some)
            {
                RecordReference a = linked.Records[link.FirstIsWhole ? link.Second : link.First];
                RecordReference b = linked.Records[link.FirstIsWhole ? link.First : link.Second];
                _ = rows.Append(a.Source)
                    .Append(',')
                    .Append(Id(a))
                    .Append(',')
                    .Append(b.Source)
                    .Append(',')
                    .Append(Id(b))
                    .Append(',')
                    .Append(link.Relation.Word())
                    .Append(',')
                    .Append(Digits.Of(LinkWords.Rounded(link.Score)))
                    .Append(link.Decided ? ",yes\n" : ",no\n");
            }
            stream.Write(Encoding.UTF8.GetBytes(rows.ToString()));
        }
    }

    // An id that a spreadsheet would take for a formula gets the apostrophe that texts get everywhere.
    private static string Id(RecordReference record) => CsvText.Harmless(record.Id);
}

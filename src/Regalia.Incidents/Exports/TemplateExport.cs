using System.Buffers;
using System.Text;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.OwnCsv;

namespace Regalia.Incidents.Exports;

/// <summary>
/// The table of one's own, as the template has it, so that it can be edited and imported again; a last column has the whole
/// record, which counts as long as nobody edited the row.
/// </summary>
internal static class TemplateExport
{
    /// <summary>Writes the table.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="isOneSnapshot">Whether all rows are of one snapshot; else ids carry its name, for ids are unique in a table.</param>
    /// <param name="rows">The records.</param>
    internal static int Write(Stream stream, bool isOneSnapshot, IEnumerable<ExportRow> rows)
    {
        using StreamWriter text = CsvExport.Begin(stream);
        CsvExport.Line(text, [.. OwnCsvLayout.Columns, OwnCsvLayout.OwnPart]);
        ArrayBufferWriter<byte> json = new(4096);
        int count = 0;
        foreach (ExportRow row in rows)
        {
            string id = isOneSnapshot ? row.Record.Id : row.Snapshot.Name + ":" + row.Record.Id;
            string[] cells = [.. Cells(row, id).Select(Plain)];
            CsvExport.Line(text, [.. cells, Whole(json, row.Record, OwnCsvLayout.Digest(cells))]);
            count++;
        }
        return count;
    }

    // Escaped to ASCII: no program that opens the table takes a letter of it for another.
    private static string Whole(ArrayBufferWriter<byte> bytes, IncidentRecord record, string digest)
    {
        bytes.ResetWrittenCount();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            CarriedRecords.Write(json, record, OwnCsvReader.CurrentVersion, digest);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Plain(string? cell)
    {
        string text = string.Create(
            cell?.Length ?? 0,
            cell ?? "",
            static (to, from) =>
            {
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = char.IsControl(from[i]) && from[i] != '\n' ? ' ' : from[i];
                }
            }
        );
        return CsvExport.Harmless(text.Trim());
    }

    private static IEnumerable<string?> Cells(ExportRow row, string id)
    {
        IncidentRecord record = row.Record;
        yield return id;
        yield return record.Level.Word();
        yield return record.Title;
        yield return record.Summary;
        foreach (
            DateKind kind in new[]
            {
                DateKind.Started,
                DateKind.Ended,
                DateKind.Disclosed,
                DateKind.Reported,
                DateKind.Recorded,
            }
        )
        {
            yield return record.Date(kind)?.ToString();
        }
        (string names, string countries) = Victims(record);
        yield return names;
        yield return countries;
        yield return Sectors(record);
        foreach (string? cell in Statement(row))
        {
            yield return cell;
        }
        yield return List(record.PartOf);
        yield return List(record.References);
    }

    // Names and countries side by side only where each victim has both: elsewhere a place in a list would pair strangers.
    private static (string Names, string Countries) Victims(IncidentRecord record)
    {
        Victim[] known = [.. record.Victims.Where(static v => Name(v) is not null || Country(v) is not null)];
        bool isPaired = known.All(static v => Name(v) is not null && Country(v) is not null);
        if (isPaired)
        {
            return (Joined(known.Select(Name)), Joined(known.Select(Country)));
        }
        bool isNamed = Array.Exists(known, static v => Name(v) is not null);
        return isNamed ? (List(known.Select(Name)), "") : ("", List(known.Select(Country)));
    }

    private static string? Name(Victim victim) => Part(victim.Name);

    private static string? Country(Victim victim) => Part(victim.CountryText) ?? victim.Country?.ToString();

    private static string Sectors(IncidentRecord record)
    {
        string[] each = [.. record.Victims.Select(static v => List(v.Sectors)).Distinct(StringComparer.Ordinal)];
        return each is [string all] ? all : "";
    }

    // One statement has a place in a row, and none without its author; other names only by the same author.
    private static IEnumerable<string?> Statement(ExportRow row)
    {
        Attribution? said = row.Record.Attributions.FirstOrDefault(static a =>
            List(a.Initiators).Length > 0 || Part(a.CountryText) is not null || Part(a.Category) is not null
        );
        string? author = said is null
            ? row.Record.Aliases.Select(static a => Part(a.AssertedBy)).FirstOrDefault()
            : RecordPlace.Author(row, said);
        yield return said is null ? null : List(said.Initiators);
        yield return said?.CountryText;
        yield return said?.Category;
        yield return author;
        yield return said?.Date?.ToString();
        yield return said?.Basis;
        bool hasName = RecordPlace.IsSaid(row.Record.Title) && author is not null;
        yield return hasName
            ? List(
                row.Record.Aliases.Where(a => string.Equals(a.AssertedBy, author, StringComparison.Ordinal))
                    .Select(a => a.Alias)
            )
            : null;
    }

    private static string List(IEnumerable<string?> texts) =>
        Joined(texts.Select(Part).Where(static t => t is not null).Distinct(StringComparer.Ordinal));

    private static string Joined(IEnumerable<string?> parts) => string.Join("; ", parts);

    // A semicolon parts lists; inside of a part it is a comma.
    private static string? Part(string? text) =>
        RecordPlace.IsSaid(text)
        && text.Replace(';', ',').Trim().Trim(',').Trim() is { Length: > 0 } part
        && RecordPlace.IsSaid(part)
            ? part
            : null;
}

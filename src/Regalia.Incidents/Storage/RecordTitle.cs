using System.Globalization;
using System.Text;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>By what a record is known in another vintage, where its source gives it no id.</summary>
internal static class RecordTitle
{
    /// <summary>
    /// Title and month; victims or the text stand in for a title. Letters and digits only: publishers mend quotation marks and
    /// hyphens, and copies lose them. Null if there is nothing to go by.
    /// </summary>
    internal static string? Of(IncidentRecord record)
    {
        string words =
            record.Title
            ?? (
                record.Victims.Any(v => v.Name is not null)
                    ? string.Join(';', record.Victims.Select(v => v.Name))
                    : null
            )
            ?? record.Summary
            ?? "";
        StringBuilder known = new(words.Length + 8);
        foreach (char letter in words.Where(char.IsLetterOrDigit))
        {
            _ = known.Append(char.ToLowerInvariant(letter));
        }
        if (known.Length == 0)
        {
            return null;
        }
        IncidentDate? date = record.Date(DateKind.Started) ?? RecordSummary.Disclosure(record);
        return known.Append('|').Append(date?.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToString();
    }
}

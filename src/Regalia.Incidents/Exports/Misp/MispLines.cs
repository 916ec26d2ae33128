using Regalia.Incidents.Records;

namespace Regalia.Incidents.Exports.Misp;

/// <summary>
/// The attributes of a record. Attributes only, and no objects: objects are not in the stricter of the two schemas of the format.
/// </summary>
internal static class MispLines
{
    private const string Analysis = "External analysis";
    private const string Statements = "Attribution";
    private const string Targets = "Targeting data";

    /// <summary>The attributes; of those that say the same the first has the comments of all.</summary>
    internal static IEnumerable<MispLine> Of(ExportRow row) =>
        All(row)
            .GroupBy(static line => (line.Type, line.Category, line.Value))
            .Select(static same =>
                same.First() with
                {
                    Comment = string.Join(" | ", RecordPlace.Said(same.Select(static line => line.Comment))),
                }
            );

    private static IEnumerable<MispLine> All(ExportRow row)
    {
        IncidentRecord record = row.Record;
        foreach (string title in RecordPlace.Said([record.Title]))
        {
            yield return new("text", Analysis, title, "title");
        }
        foreach (string summary in RecordPlace.Said([record.Summary]))
        {
            yield return new("text", Analysis, summary, "what happened, in the words of the source");
        }
        foreach (Victim victim in record.Victims)
        {
            foreach (MispLine line in Of(victim))
            {
                yield return line;
            }
        }
        foreach (Attribution statement in record.Attributions)
        {
            foreach (MispLine line in Of(row, statement))
            {
                yield return line;
            }
        }
        foreach (AliasAssertion alias in record.Aliases)
        {
            yield return new(
                "comment",
                Statements,
                alias.Name + " is also called " + alias.Alias,
                "As stated by " + alias.AssertedBy
            );
        }
        foreach (string campaign in RecordPlace.Said(record.PartOf))
        {
            yield return new("campaign-name", Statements, campaign, "part of it, as the source says");
        }
        foreach (string reference in RecordPlace.Said(record.References))
        {
            bool isAddress =
                reference.StartsWith("http://", StringComparison.Ordinal)
                || reference.StartsWith("https://", StringComparison.Ordinal);
            yield return new(isAddress ? "link" : "text", Analysis, reference, "reference");
        }
    }

    private static IEnumerable<MispLine> Of(Victim victim)
    {
        string sectors = string.Join("; ", RecordPlace.Said(victim.Sectors));
        string? place = RecordPlace.Said([victim.CountryText, victim.Country?.ToString()]).FirstOrDefault();
        if (RecordPlace.IsSaid(victim.Name))
        {
            string told = string.Join("; ", RecordPlace.Said([place, sectors]));
            yield return new("target-org", Targets, victim.Name, told);
        }
        else if (place is null && sectors.Length > 0)
        {
            yield return new("comment", Targets, sectors, "sectors of those hit");
        }
        if (place is not null)
        {
            yield return new("target-location", Targets, place, !RecordPlace.IsSaid(victim.Name) ? sectors : "");
        }
    }

    private static IEnumerable<MispLine> Of(ExportRow row, Attribution statement)
    {
        string stated = RecordPlace.Stated(row, statement);
        string? place = RecordPlace.Said([statement.CountryText, statement.Country?.ToString()]).FirstOrDefault();
        foreach (string name in RecordPlace.Said(statement.Initiators))
        {
            yield return new("threat-actor", Statements, name, stated);
        }
        if (place is not null)
        {
            yield return new("comment", Statements, "Said to act from or for: " + place, stated);
        }
        else if (!RecordPlace.Said(statement.Initiators).Any())
        {
            foreach (string kind in RecordPlace.Said([statement.Category]))
            {
                yield return new("comment", Statements, "Said to be: " + kind, stated);
            }
        }
    }
}

using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Tests.Reading.Tables;

namespace Regalia.Incidents.Tests.Sources.Tabular;

/// <summary>Reads made-up files with a reader of a source.</summary>
internal static class RecordFile
{
    public static List<ReadItem> Items(IncidentReader reader, string content, string name = "a.csv")
    {
        using TableFile file = new(name, content);
        return [.. reader.Read([file.Source])];
    }

    public static List<IncidentRecord> Records(IncidentReader reader, string content) =>
        [.. Items(reader, content).Select(item => Assert.IsType<ReadRecord>(item).Record)];

    public static IncidentRecord Record(IncidentReader reader, string content) =>
        Assert.Single(Records(reader, content));

    public static RejectedRecord Rejected(IncidentReader reader, string content) =>
        Assert.IsType<RejectedRecord>(Assert.Single(Items(reader, content)));

    public static string Said(this Victim victim) =>
        string.Join('/', victim.Name, victim.CountryText, victim.Country?.ToString(), string.Join('+', victim.Sectors));

    public static string Said(this Attribution attribution) =>
        string.Join(
            '/',
            string.Join('+', attribution.Initiators),
            attribution.CountryText,
            attribution.Country?.ToString(),
            attribution.Category,
            attribution.StatedBy,
            attribution.Date?.ToString(),
            attribution.Basis
        );

    public static string Said(this IncidentDate date) => date.Kind + " " + date;
}

using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace LinkingSpeed;

/// <summary>A store of made-up records.</summary>
internal static class GeneratedStore
{
    public static int Write(string folder, string records)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(file, records);
        try
        {
            using IncidentStore store = IncidentStore.Open(folder, create: true);
            for (int source = 0; source < 4; source++)
            {
                _ = store.Import(GeneratedReader.Source(source), records, [new SourceFile(file)], TimeProvider.System);
            }
        }
        finally
        {
            File.Delete(file);
        }
        return 0;
    }

    /// <summary>Title (twice), victims and summary of records, a line each, for programs that know no store.</summary>
    public static int Texts(string folder, string file, string records)
    {
        int most = int.Parse(records, System.Globalization.CultureInfo.InvariantCulture);
        using IncidentStore store = IncidentStore.Open(folder, create: false);
        using StreamWriter text = new(file);
        foreach (IncidentRecord record in store.Snapshots.SelectMany(snapshot => store.Records(snapshot)))
        {
            string[] parts = record.Id.Split('-');
            if (int.Parse(parts[0].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) * 1.75 < most)
            {
                text.Write(record.Source + ":" + record.Id + "\t" + parts[0] + "\t");
                text.Write(record.Title + " " + record.Title + " " + record.Summary);
                text.WriteLine(string.Concat(record.Victims.Select(victim => " " + victim.Name)));
            }
        }
        return 0;
    }
}

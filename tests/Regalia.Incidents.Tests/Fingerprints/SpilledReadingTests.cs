using System.Text;
using CsCheck;
using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Tests.Fingerprints;

/// <summary>Readers say the same of a file whether its ids fit into memory or not.</summary>
public sealed class SpilledReadingTests : IDisposable
{
    private static int files;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regalia-spilled-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Repeated_ids_of_the_template_are_rejected_with_the_line_that_has_them() =>
        Gen.Int[1, 60].Array[1, 120].Sample(ids => Same("csv", Template(ids)), iter: 25);

    [Fact]
    public void Repeated_rows_of_a_source_without_ids_are_noted_with_the_first_of_them() =>
        Gen.Int[1, 40].Array[1, 120].Sample(rows => Same("cissm", Cissm(rows)), iter: 25);

    [Fact]
    public void Repeated_ids_of_veris_are_numbered() =>
        Gen.Int[1, 12].Array[1, 120].Sample(ids => Same("veris", Veris(ids)), iter: 25);

    [Fact]
    public void The_trials_hold_what_they_are_for()
    {
        Assert.Contains("line 2 has already", Said("csv", Template([7, 8, 7]), 1 << 17)[2]);
        Assert.Contains("the same in every cell as record 1", Said("cissm", Cissm([7, 8, 7]), 4)[2]);
        Assert.StartsWith("v7#2 ", Said("veris", Veris([7, 8, 7]), 4)[2]);
    }

    private void Same(string source, string text) => Assert.Equal(Said(source, text, 1 << 17), Said(source, text, 4));

    private string[] Said(string source, string text, int most)
    {
        string path = Path.Combine(
            folder.FullName,
            "file" + Interlocked.Increment(ref files).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        File.WriteAllText(path, text);
        IncidentReader reader = IncidentSources.Find(source)!.Reader();
        reader.Spill = new SpillPlace(folder.FullName, most);
        string file = Path.GetFileName(path);
        return
        [
            .. reader
                .Read([new SourceFile(path)])
                .Select(item =>
                    item is ReadRecord read
                        ? read.Record.Id + " " + string.Join("; ", read.Record.Repairs)
                        : ((RejectedRecord)item).Reason.Replace(file, "file", StringComparison.Ordinal)
                ),
        ];
    }

    private static string Template(int[] ids)
    {
        StringBuilder text = new("id,title,started\n");
        foreach (int id in ids)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"t{id},Case,2021\n");
        }
        return text.ToString();
    }

    private static string Cissm(int[] rows)
    {
        StringBuilder text = new(
            "evtDate,actor,actor_type,organization,industry_code,industry,motive,event_type,event_subtype,description,source_url,country,actor_country\n"
        );
        foreach (int row in rows)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"2019-03-0{1 + (row % 9)},Undetermined,Criminal,Works {row},31,Manufacturing,Financial,Disruptive,Data Attack,text,https://example.org,Ruritania,Undetermined\n"
            );
        }
        return text.ToString();
    }

    private static string Veris(int[] ids) =>
        "["
        + string.Join(
            ',',
            ids.Select(id =>
                "{\"incident_id\":\"v"
                + id.ToString(System.Globalization.CultureInfo.InvariantCulture)
                + "\",\"schema_version\":\"1.3.4\",\"timeline\":{\"incident\":{\"year\":2010}}}"
            )
        )
        + "]";
}

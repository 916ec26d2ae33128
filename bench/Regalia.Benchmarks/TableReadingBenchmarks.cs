using System.Globalization;
using BenchmarkDotNet.Attributes;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;

namespace Regalia.Benchmarks;

/// <summary>Reads generated tables of 200 MB with long texts into records. 1.33 s is 150 MB/s.</summary>
[MemoryDiagnoser]
public class TableReadingBenchmarks
{
    private const int Size = 200_000_000;

    private string _folder = "";
    private SourceFile _file = null!;

    [Params("csv", "cissm")]
    public string Source { get; set; } = "csv";

    [GlobalSetup]
    public void Generate()
    {
        _folder = Directory.CreateTempSubdirectory("regalia-bench-").FullName;
        _file = new SourceFile(Path.Combine(_folder, "table.csv"));
        using StreamWriter text = new(_file.Path);
        string words = string.Join(' ', Enumerable.Range(0, 150).Select(i => "word" + i * 7919 % 1000));
        text.Write(
            string.Equals(Source, "csv", StringComparison.Ordinal)
                ? "id,level,title,summary,started,victims,victim_countries,initiators,initiator_country,stated_by,references\n"
                : "evtDate,actor,actor_type,organization,industry_code,industry,motive,event_type,event_subtype,description,source_url,country,actor_country\n"
        );
        long written = 0;
        for (int i = 1; written < Size; i++)
        {
            string day = (i % 28 + 1).ToString("00", CultureInfo.InvariantCulture);
            string n = i.ToString(CultureInfo.InvariantCulture);
            string line = string.Equals(Source, "csv", StringComparison.Ordinal)
                ? $"r{n},incident,Title {n},\"{words}, {n} \"\"so\"\"\",2021-05-{day},Example {n},Fiji,Group,Bouvet Island,Example Research,https://example.org/{n}\n"
                : $"2021-05-{day},Group,Criminal,Example {n},52,Finance and Insurance,Financial,Mixed,Data Attack,\"{words}, {n} \"\"so\"\"\",https://example.org/{n},Fiji,Bouvet Island\n";
            text.Write(line);
            written += line.Length;
        }
    }

    [Benchmark]
    public int Read() => IncidentSources.Find(Source)!.Reader().Read([_file]).Count(item => item is ReadRecord);

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);
}

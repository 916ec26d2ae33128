using System.IO.Compression;
using System.Text;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Tests;

/// <summary>Small made-up files below a folder of their own, gone after the test.</summary>
public sealed class JsonSamples : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regalia-json-");

    public SourceFile File(string json, string name = "sample.json", ReadLimits? limits = null) =>
        File(Encoding.UTF8.GetBytes(json), name, limits);

    public SourceFile File(byte[] bytes, string name = "sample.json", ReadLimits? limits = null)
    {
        string path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return new SourceFile(path, limits);
    }

    public SourceFile Zip(string name, ReadLimits? limits, params (string Member, string Json)[] members)
    {
        string path = Path.Combine(folder.FullName, name);
        using (FileStream stream = System.IO.File.Create(path))
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string member, string json) in members)
            {
                using Stream entry = archive.CreateEntry(member).Open();
                entry.Write(Encoding.UTF8.GetBytes(json));
            }
        }
        return new SourceFile(path, limits);
    }

    public static string? Shared(string folder)
    {
        string? shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");
        string? path = shared is null ? null : Path.Combine(shared, folder);
        Assert.SkipWhen(
            path is null || !Directory.Exists(path),
            "REGALIA_SHARED does not name a folder with " + folder
        );
        return path;
    }

    public static (List<Records.IncidentRecord> Read, List<RejectedRecord> Rejected) All(
        IncidentReader reader,
        params SourceFile[] files
    )
    {
        List<Records.IncidentRecord> read = [];
        List<RejectedRecord> rejected = [];
        foreach (ReadItem item in reader.Read(files))
        {
            if (item is ReadRecord record)
            {
                read.Add(record.Record);
            }
            else
            {
                rejected.Add((RejectedRecord)item);
            }
        }
        return (read, rejected);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

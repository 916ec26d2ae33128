using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests;

/// <summary>
/// A small valid release that a test breaks in one place. Written sealed: hashes are those of the broken files, so that
/// the break is the only fault.
/// </summary>
internal sealed class SmallRelease : IDisposable
{
    private static int made;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal Dictionary<string, List<string[]>> Tables { get; } = SmallTables.All();

    /// <summary>datapackage.json as it will be written, but for the marks.</summary>
    internal JsonObject Package { get; }

    internal string Framework { get; set; } = "weights: {}\n";

    /// <summary>Changes the text of a CSV file after the cells have been written.</summary>
    internal Dictionary<string, Func<string, string>> Rewrites { get; } = new(StringComparer.Ordinal);

    internal string Folder { get; }

    internal SmallRelease()
    {
        int number = Interlocked.Increment(ref made);
        Folder = Path.Combine(
            Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"regalia-evidence-{Environment.ProcessId}-{number}")
        );
        JsonArray resources = [];
        foreach ((string name, List<string[]> rows) in Tables)
        {
            resources.Add(
                new JsonObject
                {
                    ["name"] = name,
                    ["path"] = $"{name}.csv",
                    ["profile"] = "tabular-data-resource",
                    ["format"] = "csv",
                    ["description"] = $"Table of {name}, “é”",
                    ["schema"] = SmallSchema.Of(name, rows[0]),
                }
            );
        }

        resources.Add(
            new JsonObject
            {
                ["name"] = "framework",
                ["path"] = "framework.yaml",
                ["format"] = "yaml",
            }
        );
        Package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "regalia-evidence",
            ["title"] = "Small release",
            ["version"] = "0.1",
            ["referenceYear"] = 2025,
            ["resources"] = resources,
        };
    }

    internal JsonObject Resource(string name) =>
        Package["resources"]!.AsArray().Select(node => node!.AsObject()).First(node => (string?)node["name"] == name);

    internal JsonObject Field(string table, string column) =>
        Resource(table)["schema"]!["fields"]!
            .AsArray()
            .Select(node => node!.AsObject())
            .First(node => (string?)node["name"] == column);

    /// <summary>Writes a cell; rows are counted as in the file, header = 1.</summary>
    internal SmallRelease With(string table, int row, string column, string value)
    {
        Tables[table][row - 1][Place(table, column)] = value;
        return this;
    }

    internal SmallRelease WithRow(string table, params string[] cells)
    {
        Tables[table].Add(cells);
        return this;
    }

    internal SmallRelease WithText(string table, Func<string, string> rewrite)
    {
        Rewrites[table] = rewrite;
        return this;
    }

    internal int Place(string table, string column) => Array.IndexOf(Tables[table][0], column);

    internal SmallRelease Write()
    {
        Directory.CreateDirectory(Folder);
        foreach ((string name, List<string[]> rows) in Tables)
        {
            string text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
            byte[] bytes = Encoding.UTF8.GetBytes(Rewrites.TryGetValue(name, out var rewrite) ? rewrite(text) : text);
            File.WriteAllBytes(PathOf($"{name}.csv"), bytes);
            if (Package["resources"]!.AsArray().Any(node => (string?)node!["name"] == name))
            {
                Mark(Resource(name), bytes);
                Resource(name)["rowCount"] = rows.Count - 1;
            }
        }

        byte[] framework = Encoding.UTF8.GetBytes(Framework);
        File.WriteAllBytes(PathOf("framework.yaml"), framework);
        Mark(Resource("framework"), framework);
        File.WriteAllText(PathOf("datapackage.json"), Package.ToJsonString(Indented) + "\n");
        return this;
    }

    internal string PathOf(string file) => Path.Combine(Folder, file);

    internal ReleaseReading Read() => ReleaseReader.Read(Folder);

    /// <summary>Writes and reads a release that must be without fault.</summary>
    internal EvidenceRelease Release()
    {
        ReleaseReading reading = Write().Read();
        Assert.Empty(reading.Faults);
        return reading.Release!;
    }

    /// <summary>Writes and reads a release that must have exactly one fault.</summary>
    internal Fault OnlyFault()
    {
        ReleaseReading reading = Write().Read();
        return Assert.Single(reading.Faults);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void Mark(JsonObject resource, byte[] bytes)
    {
        resource["bytes"] = bytes.Length;
        resource["hash"] = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

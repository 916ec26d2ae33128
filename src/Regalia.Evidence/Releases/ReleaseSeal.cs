using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Storage;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Releases;

/// <summary>Writes size, hash and number of rows of each file into datapackage.json.</summary>
public static class ReleaseSeal
{
    /// <summary>
    /// Seals a release after a meant change. Only the marks are replaced; every other byte of datapackage.json stays.
    /// The file is replaced whole or not at all.
    /// </summary>
    /// <remarks>
    /// A seal says that the files are these, not that they are right: use <see cref="ReleaseReader"/> for that. It
    /// refuses files that are missing, cut off or cannot be counted, for then it would vouch for damage.
    /// </remarks>
    /// <exception cref="IOException">datapackage.json cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">datapackage.json may not be written.</exception>
    public static SealOutcome Seal(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        FaultLog log = new();
        ReleaseFolder folder = new(directory, log);
        if (
            !folder.Exists()
            || folder.Read(DataPackage.FileName) is not byte[] json
            || PackageReader.Read(json, log) is not DataPackage package
        )
        {
            return new SealOutcome([], log.InOrder([]));
        }

        Dictionary<string, List<(string Property, string Value)>> marks = new(StringComparer.Ordinal);
        foreach (PackageResource resource in package.Resources)
        {
            if (Measure(resource, folder, log) is { } measured)
            {
                marks.Add(resource.Name, measured);
            }
        }

        if (log.Count > 0)
        {
            return new SealOutcome([], log.InOrder([DataPackage.FileName, .. package.Resources.Select(r => r.Path)]));
        }

        // A byte order mark is no JSON, but it was there and stays.
        int start = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        (byte[] sealedJson, ImmutableArray<SealChange> changes) = Rewrite(json[start..], marks);
        if (!changes.IsEmpty)
        {
            StoredFile.Replace(Path.Combine(directory, DataPackage.FileName), [.. json[..start], .. sealedJson]);
        }

        return new SealOutcome(changes, []);
    }

    private static List<(string Property, string Value)>? Measure(
        PackageResource resource,
        ReleaseFolder folder,
        FaultLog log
    )
    {
        if (folder.Read(resource.Path) is not byte[] bytes)
        {
            return null;
        }

        List<(string, string)> marks =
        [
            ("bytes", bytes.Length.ToString(CultureInfo.InvariantCulture)),
            ("hash", $"\"{FileIdentity.HashOf(bytes)}\""),
        ];
        if (resource.Schema is TableSchema schema)
        {
            // Faults of the header are left to validation: they do not stand in the way of counting.
            FaultLog reading = new();
            TableContents? table = TableReader.Read(resource, schema, bytes, reading);
            if (table is not { IsComplete: true })
            {
                foreach (Fault fault in reading.InOrder([]))
                {
                    log.Add(fault);
                }

                return null;
            }

            marks.Add(("rowCount", table.RowCount.ToString(CultureInfo.InvariantCulture)));
        }

        return marks;
    }

    private static (byte[] Json, ImmutableArray<SealChange> Changes) Rewrite(
        byte[] json,
        Dictionary<string, List<(string Property, string Value)>> marks
    )
    {
        List<(int Start, int Length, string Text)> edits = [];
        ImmutableArray<SealChange>.Builder changes = ImmutableArray.CreateBuilder<SealChange>();
        foreach (ResourceSpans resource in ResourceSpans.Find(json))
        {
            if (resource.Name is null || !marks.TryGetValue(resource.Name, out List<(string, string)>? measured))
            {
                continue;
            }

            foreach ((string property, string value) in measured)
            {
                string? old = resource.TextOf(property, json);
                if (!string.Equals(old, value, StringComparison.Ordinal))
                {
                    edits.Add(resource.Edit(property, value, json));
                    changes.Add(new SealChange(resource.Name, property, old?.Trim('"'), value.Trim('"')));
                }
            }
        }

        return (Apply(json, edits), changes.ToImmutable());
    }

    private static byte[] Apply(byte[] json, List<(int Start, int Length, string Text)> edits)
    {
        using MemoryStream output = new(json.Length + 256);
        int copied = 0;
        foreach ((int start, int length, string text) in edits.OrderBy(edit => edit.Start))
        {
            output.Write(json, copied, start - copied);
            output.Write(Encoding.UTF8.GetBytes(text));
            copied = start + length;
        }

        output.Write(json, copied, json.Length - copied);
        return output.ToArray();
    }
}

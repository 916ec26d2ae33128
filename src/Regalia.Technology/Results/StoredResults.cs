using System.Collections.Immutable;

namespace Regalia.Technology.Results;

/// <summary>The results of a merge on disk.</summary>
public sealed class StoredResults : TechnologyResults
{
    private readonly string _folder;
    private readonly FactFile[] _facts;
    private readonly Lazy<ImmutableArray<InstitutionName>> _institutions;

    private StoredResults(string folder, ResultsManifest manifest)
    {
        _folder = folder;
        Manifest = manifest;
        _facts = [.. manifest.Scan.Technologies.Select(t => OpenFacts(ResultsManifest.FactsName(t.Id)))];
        Years = [.. _facts.SelectMany(f => f.Years).Select(y => y.Year).Distinct().Order()];
        _institutions = new(() => InstitutionsCsv.Read(manifest.File(ResultsManifest.InstitutionsName).Read(folder)));
        Digest = manifest.Digest;
    }

    /// <summary>What results.json says.</summary>
    public ResultsManifest Manifest { get; }

    public override ImmutableArray<MatchedTechnology> Technologies => Manifest.Scan.Technologies;

    public override ImmutableArray<InstitutionName> Institutions => _institutions.Value;

    public override bool IsSynthetic => Manifest.Scan.IsSynthetic;

    public override DateOnly? AsOf => Manifest.AsOf;

    public override ImmutableArray<int> Years { get; }

    public override string Digest { get; }

    public override ImmutableArray<string> IncompleteParts => [.. Manifest.Incomplete.Select(f => f.Part)];

    /// <summary>Opens a results folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or holds no results.</exception>
    public static new StoredResults Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(folder + ": there is no such folder");
        }
        string path = Path.Combine(folder, ResultsManifest.FileName);
        if (!File.Exists(path))
        {
            throw new InvalidDataException(
                folder
                    + (
                        File.Exists(Path.Combine(folder, Shards.ScanRecord.FileName))
                            ? ": holds one shard or a scan that has not ended; go on with --resume, or put all shards together with `regalia tech merge`"
                            : ": holds no results; name a folder that `regalia tech scan` or `regalia tech merge` wrote"
                    )
            );
        }
        return new StoredResults(folder, ResultsJson.Read(path));
    }

    public override FactBlock Read(int technology, int year) =>
        BitConverter.IsLittleEndian
            ? _facts[technology].Read(year)
            : throw new PlatformNotSupportedException("facts are read as they lie, on little-endian machines");

    private FactFile OpenFacts(string name)
    {
        ResultsFile file = Manifest.File(name);
        string path = Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));
        return File.Exists(path)
            ? FactFile.Open(path, file.Length)
            : throw new InvalidDataException(path + ": is missing; merge the shards again");
    }
}

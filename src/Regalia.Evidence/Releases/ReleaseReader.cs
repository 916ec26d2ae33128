using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Rules;
using Regalia.Evidence.Schema;
using Regalia.Evidence.Storage;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Releases;

/// <summary>Reads and checks a release folder.</summary>
public static class ReleaseReader
{
    /// <summary>
    /// Reads every file once, and checks in the order: package, bytes and hashes, schema, references, then the rules
    /// that a schema cannot say.
    /// </summary>
    /// <remarks>
    /// Never throws for what it finds in the folder: all of it is reported, not the first fault only.
    /// </remarks>
    /// <param name="directory">Folder with datapackage.json.</param>
    public static ReleaseReading Read(string directory)
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
            return new ReleaseReading(Release: null, log.InOrder([]));
        }

        ContractCheck.Run(package, log);
        Dictionary<string, TableContents> tables = new(StringComparer.Ordinal);
        ImmutableArray<ReleaseDocument>.Builder documents = ImmutableArray.CreateBuilder<ReleaseDocument>();
        foreach (PackageResource resource in package.Resources)
        {
            ReadResource(resource, folder, tables, documents, log);
        }

        Dictionary<string, CellPattern> patterns = new(StringComparer.Ordinal);
        foreach (TableContents table in tables.Values)
        {
            SchemaCheck.Run(table, patterns, log);
        }

        new ReferenceCheck(tables, package, log).Run();
        ReleaseRecords records = new(tables, log);
        CheckRules(records, package, log);

        ImmutableArray<Fault> faults = log.InOrder([DataPackage.FileName, .. package.Resources.Select(r => r.Path)]);
        bool usable = faults.All(fault => fault.Kind == FaultKind.Integrity);
        return new ReleaseReading(
            usable
                ? new EvidenceRelease(
                    package,
                    Path.GetFullPath(directory),
                    FileIdentity.DigestOf(json),
                    isSealed: faults.IsEmpty,
                    records,
                    [.. package.Resources.Where(r => tables.ContainsKey(r.Name)).Select(r => tables[r.Name].ToTable())],
                    documents.ToImmutable()
                )
                : null,
            faults
        );
    }

    private static void ReadResource(
        PackageResource resource,
        ReleaseFolder folder,
        Dictionary<string, TableContents> tables,
        ImmutableArray<ReleaseDocument>.Builder documents,
        FaultLog log
    )
    {
        if (folder.Read(resource.Path) is not byte[] bytes)
        {
            return;
        }

        if (resource.Schema is not TableSchema schema)
        {
            IntegrityCheck.Run(resource, bytes, rowCount: null, log);
            (string text, bool _) = Utf8Text.Read(resource.Path, bytes, log);
            documents.Add(new ReleaseDocument(resource.Name, resource.Path, text, FileIdentity.HashOf(bytes)));
            return;
        }

        TableContents? table = TableReader.Read(resource, schema, bytes, log);
        IntegrityCheck.Run(resource, bytes, table is { IsComplete: true } ? table.RowCount : null, log);
        if (table is not null)
        {
            tables.Add(resource.Name, table);
        }
    }

    private static void CheckRules(ReleaseRecords records, DataPackage package, FaultLog log)
    {
        EmptinessRules.Check(records, log);
        JurisdictionRules.Check(records, log);
        new IndicatorRules(records, log).Check();
        new DerivationRules(records, log).Check();
        new ObservationRules(records, package.ReferenceYear, log).Check();
        IncidentCountRules.Check(records, log);
    }
}

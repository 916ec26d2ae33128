using System.Collections.Immutable;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Exports.Misp;
using Regalia.Incidents.Exports.Stix;
using Regalia.Incidents.Exports.Veris;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>Writes records of a store to a file, with a text beside it that carries their licences.</summary>
public static class IncidentExport
{
    /// <summary>Ending of the name of the text beside an export.</summary>
    public const string NoteEnding = ".licences.txt";

    /// <summary>Writes the records that a filter takes. Both files are written whole or not at all.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">Of which snapshots, in the order of the file.</param>
    /// <param name="classifier">The rules of the judgements.</param>
    /// <param name="filter">Which records; null for all.</param>
    /// <param name="format">Form of the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="includeRestricted">Whether sources that may not be passed on are to be included.</param>
    /// <param name="tlp">
    /// How far the file may be passed on, for formats that say so; null for clear, or red if a source may not be passed on.
    /// </param>
    /// <param name="linked">Links to write along, in formats that have them; null for none.</param>
    /// <exception cref="RestrictedSourceException">A source may not be passed on. Nothing was written.</exception>
    /// <exception cref="StoreException">A snapshot is damaged or not in the store; or two are of one source where a format has no place for that.</exception>
    /// <exception cref="IOException">It could not be written. What was there before still is.</exception>
    public static ExportOutcome Write(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        Classifier classifier,
        RecordFilter? filter,
        ExportFormat format,
        string path,
        bool includeRestricted,
        Tlp? tlp = null,
        LinkedRecords? linked = null
    )
    {
        ArgumentNullException.ThrowIfNull(classifier);
        RecordJudge judge = RecordJudge.Of(classifier);
        return filter is null
            ? Write(store, snapshots, judge, null, "", format, path, includeRestricted, tlp, linked)
            : Write(
                store,
                snapshots,
                judge,
                facts => filter.Judge(facts),
                filter.Canonical,
                format,
                path,
                includeRestricted,
                tlp,
                linked
            );
    }

    internal static ExportOutcome Write(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        RecordJudge judge,
        Func<RecordFacts, Judgement[]>? filter,
        string filterText,
        ExportFormat format,
        string path,
        bool includeRestricted,
        Tlp? tlp = null,
        LinkedRecords? linked = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ImmutableArray<Snapshot> restricted = [.. snapshots.Where(static snapshot => !snapshot.Source.MayBePassedOn)];
        if (restricted.Length > 0 && !includeRestricted)
        {
            throw RestrictedSourceException.Of(restricted);
        }
        if (format is ExportFormat.Stix or ExportFormat.Misp or ExportFormat.Veris)
        {
            RefuseTwoVintages(snapshots);
        }
        Tlp marking = tlp ?? (restricted.Length > 0 ? Tlp.Red : Tlp.Clear);
        ExportLinks links = linked is null ? ExportLinks.None : ExportLinks.Of(linked, store, snapshots, judge, filter);
        string note = ExportNote.Of(snapshots, judge, filterText);
        IEnumerable<ExportRow> rows = ExportRows.Of(store, snapshots, judge, filter);
        int count = 0;
        StoredFile.Replace(
            path,
            stream =>
            {
                count = format switch
                {
                    ExportFormat.Csv => CsvExport.Write(stream, judge.Criteria, rows),
                    ExportFormat.Json => JsonExport.Write(stream, snapshots, judge, rows),
                    ExportFormat.Parquet => ParquetExport.Write(stream, judge.Criteria, note, rows),
                    ExportFormat.Template => TemplateExport.Write(stream, snapshots.Count == 1, rows),
                    ExportFormat.Stix => StixExport.Write(stream, snapshots, filterText, marking, rows, links),
                    ExportFormat.Misp => MispExport.Write(stream, marking, rows, links),
                    ExportFormat.Veris => VerisExport.Write(stream, marking, rows, links),
                    _ => throw new ArgumentOutOfRangeException(nameof(format), format, "is no format"),
                };

                // Before the records take their name: records never lie about without their terms.
                StoredFile.Replace(path + NoteEnding, Encoding.UTF8.GetBytes(note));
            }
        );
        return new ExportOutcome(path, path + NoteEnding, count);
    }

    // An object has one id in all vintages: two of them in one file would be one record of both.
    private static void RefuseTwoVintages(IEnumerable<Snapshot> snapshots)
    {
        foreach (IGrouping<string, Snapshot> of in snapshots.GroupBy(s => s.Source.Name, StringComparer.Ordinal))
        {
            if (of.Skip(1).Any())
            {
                throw new StoreException(
                    string.Join(" and ", of.Select(s => s.Name))
                        + ": are vintages of one source, and this format has one object for a record in all of them; export each to a file of its own"
                );
            }
        }
    }
}

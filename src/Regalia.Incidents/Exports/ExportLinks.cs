using System.Runtime.InteropServices;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>The links among the records of one export; those to records that are not in it are left out.</summary>
internal sealed class ExportLinks
{
    private readonly Dictionary<RecordReference, List<ExportLink>> links = [];

    /// <summary>No links.</summary>
    internal static ExportLinks None { get; } = new();

    /// <summary>The links of a record, the first found first.</summary>
    internal IReadOnlyList<ExportLink> Of(ExportRow row) =>
        links.TryGetValue(Reference(row), out List<ExportLink>? found) ? found : [];

    /// <summary>By which name links know a record: ids are unique in a snapshot, whatever source a record came from first.</summary>
    internal static RecordReference Reference(ExportRow row) => new(row.Snapshot.Source.Name, row.Record.Id);

    /// <summary>Takes the links among the records that a filter takes.</summary>
    internal static ExportLinks Of(
        LinkedRecords linked,
        IncidentStore store,
        IEnumerable<Snapshot> snapshots,
        RecordJudge judge,
        Func<RecordFacts, Judgement[]>? filter
    )
    {
        Dictionary<RecordReference, RecordLevel> levels = [];
        foreach (Snapshot snapshot in snapshots)
        {
            RecordFacts facts = store.Facts(snapshot, judge);
            foreach (int position in ExportRows.Positions(facts, filter))
            {
                levels[new(snapshot.Source.Name, facts.Ids[position])] = facts.Levels[position];
            }
        }
        ExportLinks taken = new();
        foreach (RecordLink link in linked.Links)
        {
            RecordReference first = linked.Records[link.First];
            RecordReference second = linked.Records[link.Second];
            if (
                link.Relation != LinkRelation.Different
                && levels.TryGetValue(first, out RecordLevel firstLevel)
                && levels.TryGetValue(second, out RecordLevel secondLevel)
            )
            {
                bool isPartOf = link.Relation == LinkRelation.PartOf;
                taken.Add(first, link, second, secondLevel, isPartOf && !link.FirstIsWhole);
                taken.Add(second, link, first, firstLevel, isPartOf && link.FirstIsWhole);
            }
        }
        return taken;
    }

    private void Add(RecordReference holder, RecordLink link, RecordReference other, RecordLevel level, bool isPart)
    {
        ref List<ExportLink>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(links, holder, out _);
        list ??= [];
        list.Add(new ExportLink(link.Relation, other, level, isPart, link.Score, link.Decided));
    }
}

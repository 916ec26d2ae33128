using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Presentation.Cases;

/// <summary>A case in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null if no record has one.</param>
/// <param name="Name">By what people know it: the title, or how its account begins.</param>
/// <param name="Level">What most of its records stand for.</param>
/// <param name="Records">Its records.</param>
/// <param name="Sources">Their sources, sorted.</param>
/// <param name="Started">When it started, by its records; empty if none says.</param>
/// <param name="Countries">Countries of victims that any record names.</param>
/// <param name="Contradictions">What its records contradict one another about.</param>
/// <param name="Parts">Ids of cases that are a part of it.</param>
/// <param name="Wholes">Ids of cases of which it is a part.</param>
/// <param name="Related">Ids of cases that belong together with it.</param>
public sealed record CaseRow(
    string Id,
    string? Title,
    string Name,
    RecordLevel Level,
    ImmutableArray<RecordReference> Records,
    ImmutableArray<string> Sources,
    string Started,
    ImmutableArray<Iso3> Countries,
    ImmutableArray<string> Contradictions,
    ImmutableArray<string> Parts,
    ImmutableArray<string> Wholes,
    ImmutableArray<string> Related
)
{
    /// <summary>The row of a case, which is much smaller than the case.</summary>
    public static CaseRow Of(IncidentCase incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new CaseRow(
            incident.Id,
            incident.Title,
            CaseWords.Name(incident),
            incident.Level,
            incident.References,
            [
                .. incident
                    .References.Select(reference => reference.Source)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            CaseWords.Started(incident),
            incident.Countries,
            [.. incident.Contradictions.Select(contradiction => contradiction.Matter)],
            incident.Parts,
            incident.Wholes,
            incident.Related
        );
    }
}

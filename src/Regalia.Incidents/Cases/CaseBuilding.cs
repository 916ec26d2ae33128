using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Cases;

/// <summary>Puts a case together from its records and links.</summary>
internal sealed class CaseBuilding(CaseRepository repository, Classifier classifier)
{
    internal IncidentCase Build(int number, ImmutableArray<IncidentRecord> members, IEnumerable<RecordLink> links)
    {
        List<CaseLink> inside = [];
        List<CaseLink> outside = [];
        SortedSet<string> parts = new(StringComparer.Ordinal);
        SortedSet<string> wholes = new(StringComparer.Ordinal);
        SortedSet<string> related = new(StringComparer.Ordinal);
        foreach (RecordLink link in links)
        {
            int first = repository.CaseOf[link.First];
            int second = repository.CaseOf[link.Second];
            (first == second ? inside : outside).Add(
                new(
                    repository.Linked.Records[link.First],
                    repository.Linked.Records[link.Second],
                    link.Relation,
                    link.Score,
                    link.Decided
                )
            );
            if (first == second)
            {
                continue;
            }
            bool ourIsFirst = first == number;
            string other = repository.IdOf(ourIsFirst ? second : first);
            _ = link.Relation switch
            {
                LinkRelation.PartOf when link.FirstIsWhole == ourIsFirst => parts.Add(other),
                LinkRelation.PartOf => wholes.Add(other),
                _ => related.Add(other),
            };
        }
        // What one source calls a part and another the same event is told once, by the closer tie.
        related.ExceptWith(parts);
        related.ExceptWith(wholes);
        ImmutableArray<RecordReference> references =
        [
            .. repository.Members(number).Select(place => repository.Linked.Records[place]),
        ];
        return new IncidentCase
        {
            Id = repository.IdOf(number),
            References = references,
            Members = members,
            Title = Title(members),
            Level = Level(members),
            Parts = [.. parts],
            Wholes = [.. wholes],
            Related = [.. related],
            Links = [.. inside],
            Outside = [.. outside],
            Contradictions = CaseContradictions.Of(references, members, classifier),
            Countries =
            [
                .. members
                    .SelectMany(static member => member.Victims)
                    .Select(static victim => victim.Country)
                    .OfType<Iso3>()
                    .Where(static country => country != default)
                    .Distinct()
                    .Order(),
            ],
        };
    }

    // The fullest record has the most careful title; the first of equals, so that it does not change from run to run.
    private static string? Title(ImmutableArray<IncidentRecord> members) =>
        members
            .Where(static member => !string.IsNullOrWhiteSpace(member.Title))
            .OrderByDescending(static member => member.Summary?.Length ?? 0)
            .FirstOrDefault()
            ?.Title;

    private static RecordLevel Level(ImmutableArray<IncidentRecord> members) =>
        members
            .GroupBy(static member => member.Level)
            .OrderByDescending(static level => level.Count())
            .ThenByDescending(static level => level.Key == RecordLevel.Incident)
            .ThenBy(static level => level.Key)
            .First()
            .Key;
}

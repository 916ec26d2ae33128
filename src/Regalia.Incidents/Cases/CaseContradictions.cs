using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Cases;

/// <summary>
/// Finds what the records of a case cannot both be right about: dates that no one day meets, countries of victims or of those
/// said to be behind it with none in common, a criterion that is yes by one and no by another. What one leaves out contradicts
/// nothing.
/// </summary>
internal static class CaseContradictions
{
    internal static ImmutableArray<Contradiction> Of(
        ImmutableArray<RecordReference> references,
        ImmutableArray<IncidentRecord> records,
        Classifier classifier
    )
    {
        Member[] members = [.. references.Zip(records, static (reference, record) => new Member(reference, record))];
        if (members.Length < 2)
        {
            return [];
        }
        List<Contradiction> found = [];
        Dates(members, DateKind.Started, "started", found);
        Dates(members, DateKind.Ended, "ended", found);
        Sets(
            members,
            "victim countries",
            static record => record.Victims.Select(static victim => victim.Country),
            found
        );
        Sets(
            members,
            "attributed to",
            static record => record.Attributions.Select(static attribution => attribution.Country),
            found
        );
        Judgements(members, classifier, found);
        return [.. found];
    }

    private static void Dates(Member[] members, DateKind kind, string matter, List<Contradiction> found)
    {
        (Member Member, IncidentDate Date)[] stated =
        [
            .. members
                .Select(member => (member, date: member.Record.Date(kind)))
                .Where(static pair => pair.date is not null)
                .Select(static pair => (pair.member, pair.date!.Value)),
        ];
        if (
            stated.Length > 1
            && stated.Max(static pair => pair.Date.Day) > stated.Min(static pair => LastDay(pair.Date))
        )
        {
            found.Add(new(matter, [.. stated.Select(static pair => (pair.Member.By, pair.Date.ToString()))]));
        }
    }

    private static DateOnly LastDay(IncidentDate date) =>
        date.Precision switch
        {
            DatePrecision.Year => new DateOnly(date.Year, 12, 31),
            DatePrecision.Month => new DateOnly(
                date.Year,
                date.Day.Month,
                DateTime.DaysInMonth(date.Year, date.Day.Month)
            ),
            _ => date.Day,
        };

    private static void Sets(
        Member[] members,
        string matter,
        Func<IncidentRecord, IEnumerable<Iso3?>> countries,
        List<Contradiction> found
    )
    {
        (Member Member, SortedSet<Iso3> Countries)[] stated =
        [
            .. members
                .Select(member =>
                    (
                        member,
                        new SortedSet<Iso3>(
                            countries(member.Record).OfType<Iso3>().Where(static country => country != default)
                        )
                    )
                )
                .Where(static pair => pair.Item2.Count > 0),
        ];
        bool contradict = stated
            .SelectMany((pair, i) => stated.Skip(i + 1).Select(other => (pair, other)))
            .Any(static both => !both.pair.Countries.Overlaps(both.other.Countries));
        if (contradict)
        {
            found.Add(
                new(matter, [.. stated.Select(static pair => (pair.Member.By, string.Join(';', pair.Countries)))])
            );
        }
    }

    private static void Judgements(Member[] members, Classifier classifier, List<Contradiction> found)
    {
        int count = classifier.Criteria.Length;
        Judgement[][] judged =
        [
            .. members.Select(member =>
            {
                Judgement[] judgements = new Judgement[count];
                classifier.Judge(member.Record, judgements);
                return judgements;
            }),
        ];
        for (int criterion = 0; criterion < count; criterion++)
        {
            int place = criterion;
            if (
                judged.Any(judgements => judgements[place] == Judgement.Yes)
                && judged.Any(judgements => judgements[place] == Judgement.No)
            )
            {
                found.Add(
                    new(
                        classifier.Criteria[criterion],
                        [
                            .. members
                                .Zip(judged)
                                .Where(pair => pair.Second[place] != Judgement.Unknown)
                                .Select(pair => (pair.First.By, pair.Second[place] == Judgement.Yes ? "yes" : "no")),
                        ]
                    )
                );
            }
        }
    }

    private readonly record struct Member(RecordReference By, IncidentRecord Record);
}

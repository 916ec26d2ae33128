using System.Globalization;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Technology;

/// <summary>Says where a window is counted with other members of a group than those of its years.</summary>
internal static class MembershipNotes
{
    /// <summary>A note for each group that changed since the first of the windows began.</summary>
    internal static IEnumerable<string> Of(IReadOnlyList<TechnologyLeadership> ranked)
    {
        if (ranked.FirstOrDefault(r => !r.Groups.IsEmpty) is not { } some)
        {
            yield break;
        }
        YearWindow first = ranked.Select(r => r.Window).MinBy(window => window.First);
        foreach (CountryGroup group in some.Groups.Select(standing => standing.Group))
        {
            string counted = List(group.JoinedAfter(first), m => m.From);
            string left = List(group.LeftSince(first), m => m.To!.Value);
            if (counted.Length > 0 || left.Length > 0)
            {
                yield return group.Id
                    + " is counted with its members of today in every year"
                    + (counted.Length > 0 ? "; joined since: " + counted : "")
                    + (left.Length > 0 ? "; not counted, for it left: " + left : "")
                    + ".";
            }
        }
    }

    private static string List(IEnumerable<Membership> members, Func<Membership, int> year) =>
        string.Join(
            ", ",
            members.Select(m =>
                string.Create(CultureInfo.InvariantCulture, $"{CountryNames.Iso3(m.Country)} ({year(m)})")
            )
        );
}

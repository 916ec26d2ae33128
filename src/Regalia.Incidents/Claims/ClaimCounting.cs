using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>Counts rows in a window, and makes cases of records.</summary>
internal static class ClaimCounting
{
    /// <summary>
    /// One row a case: the filter takes it if it takes any member, and it is in the part if any member is; its date is the
    /// earliest of its members, the more exact one of two that may be the same.
    /// </summary>
    public static List<CountedRow> Cases(IEnumerable<(int Case, CountedRow Row)> rows)
    {
        List<CountedRow> cases = [];
        foreach (IGrouping<int, CountedRow> members in rows.GroupBy(r => r.Case, r => r.Row))
        {
            sbyte whole = members.Max(m => m.Whole);
            cases.Add(
                new(
                    members.First(m => m.Whole == whole).Record,
                    members
                        .Select(m => m.Span)
                        .Where(s => s is not null)
                        .OrderBy(s => s!.Value.To)
                        .ThenByDescending(s => s!.Value.From)
                        .FirstOrDefault(),
                    whole,
                    // One that tells where weighs more than one that does not.
                    members.Select(m => m.Part).MaxBy(p => p == Truth.Unknown ? Truth.No - 1 : p)
                )
            );
        }
        return cases;
    }

    /// <summary>Counts what is in a window.</summary>
    /// <param name="rows">Records or cases.</param>
    /// <param name="window">The window.</param>
    /// <param name="kind">Of a share, part and whole are counted.</param>
    /// <param name="countsUnlocated">Whether rows of which the part is unknown are in the whole.</param>
    public static ClaimCount Count(
        IReadOnlyCollection<CountedRow> rows,
        ClaimWindow window,
        ClaimKind kind,
        bool countsUnlocated
    )
    {
        bool isShare = kind == ClaimKind.Share;
        List<RecordReference> records = [];
        List<RecordReference> others = [];
        int unlocated = 0;
        int unknown = 0;
        foreach (CountedRow row in rows)
        {
            if (row.Span is not { } span || row.Whole == Truth.No || !window.MayHold(span))
            {
                continue;
            }
            if (row.Whole == Truth.Unknown)
            {
                unknown += window.Holds(span) ? 1 : 0;
                continue;
            }
            if (!isShare)
            {
                (window.Holds(span) ? records : others).Add(row.Record);
                continue;
            }
            unlocated += row.Part == Truth.Unknown ? 1 : 0;
            if (row.Part != Truth.Unknown || countsUnlocated)
            {
                others.Add(row.Record);
            }
            if (row.Part == Truth.Yes)
            {
                records.Add(row.Record);
            }
        }
        return new()
        {
            Window = window,
            Count = records.Count,
            Most = records.Count + (isShare ? 0 : others.Count),
            Share = isShare ? ShareInterval.From(records.Count, others.Count) : null,
            Unknown = kind == ClaimKind.Rate ? null : unknown,
            Unlocated = unlocated,
            Records = [.. records],
            Others = [.. others],
        };
    }
}

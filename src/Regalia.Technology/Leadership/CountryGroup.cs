using System.Collections.Immutable;

namespace Regalia.Technology.Leadership;

/// <summary>Countries that are looked at as one.</summary>
/// <param name="Id">Short name, e.g. <c>EU-27</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Members">
/// Its countries of today, in ordinal order. One list for all years: no window is counted by an older membership.
/// </param>
/// <param name="AsOf">Year of the membership; <see langword="null"/> for a group of one's own.</param>
/// <param name="Source">Where the membership is stated; empty for a group of one's own.</param>
public sealed record CountryGroup(string Id, string Name, ImmutableArray<CountryCode> Members, int? AsOf, string Source)
{
    /// <summary>Who is in it since when, and who was until when; empty for a group of one's own.</summary>
    public ImmutableArray<Membership> History { get; init; } = [];

    /// <summary>Members of today that were not yet in it when a window begins, in ordinal order: they are counted all the same.</summary>
    public ImmutableArray<Membership> JoinedAfter(YearWindow window) =>
        [.. History.Where(m => m.To is null && m.From > window.First)];

    /// <summary>Members of a year of a window that have left since, in ordinal order: they are not counted.</summary>
    public ImmutableArray<Membership> LeftSince(YearWindow window) =>
        [.. History.Where(m => m.To >= window.First && m.From <= window.Last)];
}

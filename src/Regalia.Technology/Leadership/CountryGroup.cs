using System.Collections.Immutable;

namespace Regalia.Technology.Leadership;

/// <summary>Countries that are looked at as one.</summary>
/// <param name="Id">Short name, e.g. <c>EU-27</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Members">Its countries, in ordinal order. One list for all years: no window is counted by an older membership.</param>
/// <param name="AsOf">Year of the membership; <see langword="null"/> for a group of one's own.</param>
/// <param name="Source">Where the membership is stated; empty for a group of one's own.</param>
public sealed record CountryGroup(
    string Id,
    string Name,
    ImmutableArray<CountryCode> Members,
    int? AsOf,
    string Source
);

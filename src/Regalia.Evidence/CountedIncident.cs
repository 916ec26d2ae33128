namespace Regalia.Evidence;

/// <summary>One record that stands behind an incident count: where a number can be followed down to.</summary>
/// <param name="Country">The country of a victim. A record with victims in several countries stands behind a count of each.</param>
/// <param name="Year">The year it is counted in.</param>
/// <param name="Source">The tabulation it is counted in, as in sources.csv.</param>
/// <param name="Snapshot">The snapshot it comes from: <c>cfr@2023-02</c>.</param>
/// <param name="Id">Its id there.</param>
/// <param name="IsEspionage">Whether it counts as espionage.</param>
public sealed record CountedIncident(
    Iso3 Country,
    int Year,
    string Source,
    string Snapshot,
    string Id,
    bool IsEspionage
);

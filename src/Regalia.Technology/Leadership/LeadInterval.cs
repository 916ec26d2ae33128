namespace Regalia.Technology.Leadership;

/// <summary>How sure the lead is, by resampled works.</summary>
/// <param name="Replicates">Replicates drawn.</param>
/// <param name="Used">Of these, those with any located top credit; the rest say nothing.</param>
/// <param name="Ratio">Lead ratio of whoever leads the replicate; <see langword="null"/> without any used.</param>
/// <param name="LeaderLeads">Share of the replicates in which the leader leads, alone or tied.</param>
/// <param name="High">Share with high monopoly risk.</param>
/// <param name="Medium">Share with medium risk.</param>
/// <param name="Low">Share with low risk.</param>
public sealed record LeadInterval(
    int Replicates,
    int Used,
    Interval? Ratio,
    double LeaderLeads,
    double High,
    double Medium,
    double Low
);

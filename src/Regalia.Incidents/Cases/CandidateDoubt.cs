namespace Regalia.Incidents.Cases;

/// <summary>Why a likely pair is left to people.</summary>
public enum CandidateDoubt : byte
{
    /// <summary>The score is below that from which on pairs across sources are linked by themselves.</summary>
    Score,

    /// <summary>The score is high enough, but nothing else speaks for it: no report that few cite, no likeness of victim or text near in time.</summary>
    Alone,

    /// <summary>The pair is linked, but most other pairs of the two cases are not the same event, so that they stay two.</summary>
    OtherRecords,
}

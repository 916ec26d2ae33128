namespace Regalia.Incidents.Linking.Judging;

/// <summary>Two records that a reader judged.</summary>
/// <param name="Pair">Its name in the file.</param>
/// <param name="Topic">What all pairs that share a record or an event have in common: they are never split.</param>
/// <param name="IsTest">Whether the model is measured by it; else it learns from it.</param>
/// <param name="Relation">What the reader judged.</param>
/// <param name="First">The first record.</param>
/// <param name="Second">The second.</param>
/// <param name="Reason">Why, in the reader's words.</param>
internal sealed record JudgedPair(
    string Pair,
    string Topic,
    bool IsTest,
    LinkRelation Relation,
    RecordReference First,
    RecordReference Second,
    string Reason
);

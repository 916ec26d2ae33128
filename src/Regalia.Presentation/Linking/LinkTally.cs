namespace Regalia.Presentation.Linking;

/// <summary>Links between the records of two sources, or inside one, counted.</summary>
/// <param name="First">The source that comes first by name.</param>
/// <param name="Second">The other; the same where links are inside one source.</param>
/// <param name="Same">Pairs of one event.</param>
/// <param name="PartOf">Pairs of which one is a part of the other.</param>
/// <param name="Related">Pairs of events that belong together.</param>
/// <param name="Different">Pairs that a decision keeps apart.</param>
/// <param name="Decided">Pairs of all these that a decision decided.</param>
public sealed record LinkTally(
    string First,
    string Second,
    int Same,
    int PartOf,
    int Related,
    int Different,
    int Decided
);

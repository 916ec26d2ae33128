namespace Regalia.Technology.Shards;

/// <summary>What a block of a part result holds.</summary>
internal enum PartBlockKind
{
    Facts = 1,
    Seen = 2,
    Institutions = 3,
    Faults = 4,
}

namespace Regalia.Technology.Shards;

/// <summary>Where a block of a part result lies.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Offset">Byte at which it begins.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Count">Entries.</param>
/// <param name="First">Least work in it (facts and seen works).</param>
/// <param name="Last">Greatest work in it.</param>
/// <param name="Base">Seen works: earliest time, from which the others are counted.</param>
/// <param name="Checksum">CRC-32C.</param>
internal readonly record struct PartBlock(
    PartBlockKind Kind,
    long Offset,
    int Length,
    int Count,
    long First,
    long Last,
    long Base,
    uint Checksum
);

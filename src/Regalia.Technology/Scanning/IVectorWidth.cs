namespace Regalia.Technology.Scanning;

/// <summary>How 64 bytes are looked at together; every way gives the same.</summary>
internal unsafe interface IVectorWidth
{
    /// <summary>Which of 64 bytes are what.</summary>
    /// <param name="bytes">The first of them.</param>
    /// <param name="block">Where brackets, colons, commas and digits are noted: masks with number 0 of these are meant.</param>
    /// <param name="quote">Quotes, escaped or not.</param>
    /// <param name="special">What is rare: backslash, below blank, not ASCII.</param>
    static abstract void Classify(byte* bytes, FourBlocks* block, out ulong quote, out ulong special);

    /// <summary>What the rare bytes are: backslashes, control characters, bytes that are not ASCII.</summary>
    static abstract void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high);
}

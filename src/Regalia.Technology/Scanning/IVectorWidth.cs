namespace Regalia.Technology.Scanning;

/// <summary>How 64 bytes are looked at together; every way gives the same.</summary>
internal unsafe interface IVectorWidth
{
    /// <summary>Which of 64 bytes are what: bit i stands for byte i.</summary>
    /// <remarks>Single numbers instead of one structure, because the compiler keeps them in registers.</remarks>
    /// <param name="bytes">The first of them.</param>
    /// <param name="quote">Quotes.</param>
    /// <param name="special">What is rare: backslash, below blank, not ASCII.</param>
    /// <param name="open">Of the brackets those that open; of other bytes anything.</param>
    /// <param name="bracket">{, [, } and ].</param>
    /// <param name="curly">Of the brackets those that are curly; of other bytes anything.</param>
    /// <param name="colon">Colons.</param>
    /// <param name="comma">Commas.</param>
    /// <param name="digit">Digits.</param>
    /// <param name="zero">The digit 0.</param>
    static abstract void Classify(
        byte* bytes,
        out ulong quote,
        out ulong special,
        out ulong open,
        out ulong bracket,
        out ulong curly,
        out ulong colon,
        out ulong comma,
        out ulong digit,
        out ulong zero
    );

    /// <summary>What the rare bytes are: backslashes, control characters, bytes that are not ASCII.</summary>
    static abstract void ClassifySpecial(byte* bytes, out ulong backslash, out ulong control, out ulong high);
}

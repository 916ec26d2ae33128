namespace Regalia.Technology.Scanning;

/// <summary>What stands in four times 64 bytes of a line: in each mask bit i of block b stands for byte 64 b + i.</summary>
internal unsafe struct FourBlocks
{
    /// <summary>Bytes in all blocks together.</summary>
    internal const int Bytes = Count * 64;

    internal const int Count = 4;

    /// <summary>Most brackets in no pair that are noted.</summary>
    internal const int MostSingle = 60;

    /// <summary>Quotes that begin or end a text.</summary>
    internal fixed ulong Quote[Count];

    /// <summary>Texts, from the quote that begins them to before the one that ends them.</summary>
    internal fixed ulong Text[Count];

    /// <summary>Bytes that belong to the line.</summary>
    internal fixed ulong Valid[Count];

    /// <summary>{, [, } and ].</summary>
    internal fixed ulong Bracket[Count];

    /// <summary>Of the brackets those that open; of other bytes anything.</summary>
    internal fixed ulong Open[Count];

    /// <summary>Of the brackets those that are curly; of other bytes anything.</summary>
    internal fixed ulong Curly[Count];

    /// <summary>Colons.</summary>
    internal fixed ulong Colon[Count];

    /// <summary>Commas.</summary>
    internal fixed ulong Comma[Count];

    /// <summary>Digits.</summary>
    internal fixed ulong Digit[Count];

    /// <summary>The digit 0.</summary>
    internal fixed ulong Zero[Count];

    /// <summary>Brackets that close what the bracket before them opened.</summary>
    internal fixed ulong PairClose[Count];

    /// <summary>Brackets that the bracket behind them closes.</summary>
    internal fixed ulong PairOpen[Count];

    /// <summary>Places of brackets in no pair, and room for what is written behind them.</summary>
    internal fixed byte Single[MostSingle + 4];

    /// <summary>Which of them open: bit i stands for the one with number i.</summary>
    internal ulong SingleOpen;

    /// <summary>Which of them are curly.</summary>
    internal ulong SingleCurly;

    /// <summary>What lies in an object as far as brackets that are in no pair say.</summary>
    internal fixed ulong InObject[Count];

    /// <summary>The same for what lies in the work itself, not in a value of it.</summary>
    internal fixed ulong InWork[Count];

    /// <summary>Quotes that begin texts.</summary>
    internal fixed ulong OpeningQuote[Count];

    /// <summary>Colons and commas of the work itself.</summary>
    internal fixed ulong Own[Count];

    /// <summary>Where a scalar that is no plain whole number has to be looked at.</summary>
    internal fixed ulong Doubtful[Count];
}

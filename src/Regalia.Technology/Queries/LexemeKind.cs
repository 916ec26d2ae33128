namespace Regalia.Technology.Queries;

/// <summary>What a piece of a query's text is.</summary>
internal enum LexemeKind
{
    /// <summary>Word, prefix or phrase.</summary>
    Leaf,

    /// <summary>A field with its colon.</summary>
    Field,
    And,
    Or,
    Not,
    Near,
    Open,
    Close,

    /// <summary>After the last piece.</summary>
    End,
}

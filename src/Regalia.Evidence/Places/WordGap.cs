namespace Regalia.Evidence.Places;

/// <summary>What stands between two words of one name.</summary>
internal enum WordGap
{
    /// <summary>Something that parts names: the words are not of one.</summary>
    Wide,

    /// <summary>Blanks, a hyphen or an apostrophe.</summary>
    Plain,

    /// <summary>A dot, with or without blanks: "U.S.", "S. Korea".</summary>
    Dot,

    /// <summary>A comma or an opening bracket: "Korea, Republic of", "Korea (Republic of)".</summary>
    Comma,
}

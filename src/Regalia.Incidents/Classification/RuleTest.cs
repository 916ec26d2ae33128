namespace Regalia.Incidents.Classification;

/// <summary>What a condition asks of the codes or the text that it looks at.</summary>
internal enum RuleTest
{
    /// <summary>One of the codes is one of those listed.</summary>
    AnyOf,

    /// <summary>There are codes, all of them are given, and none is one of those listed.</summary>
    NoneOf,

    /// <summary>There are codes, and all of them are listed.</summary>
    Only,

    /// <summary>One of the codes begins with one of those listed.</summary>
    BeginsWith,

    /// <summary>The text contains one of those listed, as letters, not as words.</summary>
    Contains,

    /// <summary>The text has a phrase of a word list.</summary>
    Words,

    /// <summary>Something is given.</summary>
    Filled,

    /// <summary>Nothing is given, or only what stands for "not given".</summary>
    Missing,

    /// <summary>There is no such field at all, not even one that says "not given".</summary>
    Absent,
}

namespace Regalia.Evidence.Places;

/// <summary>Which capitals a name needs, since the same letters are another word without them.</summary>
internal enum NameCapitals
{
    /// <summary>None: "ukrainian" is as clear as "Ukrainian".</summary>
    None,

    /// <summary>The first letter: "turkey" is a bird, "polish" is for shoes.</summary>
    First,

    /// <summary>All letters: "us" is a pronoun.</summary>
    All,
}

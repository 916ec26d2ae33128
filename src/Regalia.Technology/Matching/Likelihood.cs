namespace Regalia.Technology.Matching;

/// <summary>What a look at the words that stand in a work, without their order, says about a part of a query.</summary>
internal enum Likelihood
{
    /// <summary>It surely does not match.</summary>
    No,

    /// <summary>Its words are there; their order decides.</summary>
    Maybe,

    /// <summary>It surely matches.</summary>
    Yes,
}

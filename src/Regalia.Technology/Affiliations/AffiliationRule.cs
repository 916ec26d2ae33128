namespace Regalia.Technology.Affiliations;

/// <summary>What told the country of an affiliation; the first that says something decides.</summary>
internal enum AffiliationRule
{
    /// <summary>Nothing did.</summary>
    None,

    /// <summary>The last part is or ends with the name of a country.</summary>
    Country,

    /// <summary>The last part that names a place is a state, province or its postal form.</summary>
    State,

    /// <summary>A country is named in an earlier part.</summary>
    EarlierPart,

    /// <summary>Postal codes as one country alone writes them.</summary>
    PostalCode,

    /// <summary>A national research body or a well-known institution.</summary>
    Institution,

    /// <summary>A large town.</summary>
    Town,

    /// <summary>The number of a research unit as one country alone gives them.</summary>
    Unit,

    /// <summary>A country or its people named in the running text, and no other country.</summary>
    Mention,

    /// <summary>The ending of an e-mail address.</summary>
    Address,
}

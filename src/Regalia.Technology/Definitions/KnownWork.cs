namespace Regalia.Technology.Definitions;

/// <summary>A real work that a query is held against: an anchor that it must find, or a near miss that it must not.</summary>
/// <param name="Title">Title as published.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Identifier">DOI or arXiv number.</param>
/// <param name="Terms">
/// Words of its abstract, topics or keywords that matter to the query, in our own selection (never the abstract itself); may be
/// empty where the title says enough.
/// </param>
/// <param name="Reason">Why it must, or must not, be found.</param>
/// <param name="CheckedAt">Public address where its existence was checked.</param>
public sealed record KnownWork(
    string Title,
    int Year,
    string Identifier,
    string Terms,
    string Reason,
    string CheckedAt
);

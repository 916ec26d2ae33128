namespace Regalia.Technology.Samples;

/// <summary>One author of a made-up work.</summary>
/// <param name="Number">n of <c>https://openalex.org/A</c>n.</param>
/// <param name="Name">Name.</param>
/// <param name="RawName">Name as printed.</param>
/// <param name="HasOrcid">Whether an ORCID is known.</param>
/// <param name="Institutions">Places in <see cref="SampleInstitutions.All"/>.</param>
/// <param name="Countries">Countries, by code in ordinal order; also of some authors without institution.</param>
/// <param name="Affiliations">Affiliations as printed.</param>
internal sealed record SampleAuthor(
    long Number,
    string Name,
    string RawName,
    bool HasOrcid,
    int[] Institutions,
    CountryCode[] Countries,
    string[] Affiliations
);

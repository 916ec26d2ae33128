namespace Regalia.Technology.Samples;

/// <summary>A made-up institution.</summary>
/// <param name="Number">n of <c>https://openalex.org/I</c>n; far above any that is in use.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">The made-up town where it lies.</param>
/// <param name="Country">Its country; a few have none.</param>
/// <param name="Home">The country it lies in, whether its record says so or not.</param>
/// <param name="CountryName">English name of the country it lies in.</param>
/// <param name="Json">It, as authorships hold it.</param>
internal sealed record SampleInstitution(
    long Number,
    string Name,
    string City,
    CountryCode Country,
    CountryCode Home,
    string CountryName,
    byte[] Json
);

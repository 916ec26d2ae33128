namespace Regalia.Technology.Works;

/// <summary>A part of a work's credit.</summary>
/// <param name="Institution">Number of the institution (I123 is 123); 0 where only a country, or nothing, is known.</param>
/// <param name="Country">Its country; none where it is not known: unlocated credit.</param>
/// <param name="Share">Units of <see cref="CreditShare.Whole"/>; 0 where a work with very many authors left no unit.</param>
public readonly record struct Credit(long Institution, CountryCode Country, long Share);

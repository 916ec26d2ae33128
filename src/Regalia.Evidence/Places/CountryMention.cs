namespace Regalia.Evidence.Places;

/// <summary>A country that a text names.</summary>
/// <param name="Place">The country.</param>
/// <param name="Start">First character of the words that name it.</param>
/// <param name="Length">Their characters.</param>
internal readonly record struct CountryMention(Place Place, int Start, int Length);

namespace Regalia.Technology.Works;

/// <summary>A word of an inverted abstract.</summary>
/// <param name="Word">As written, marks of punctuation included.</param>
/// <param name="Positions">Where it stands, from 0; what is not a number from 0 to 2^31 - 1 has been left out.</param>
internal sealed record InvertedWord(string Word, List<int> Positions);

namespace Regalia.Technology.Matching;

/// <summary>
/// A guess how often a token stands in papers, to choose by which of its words a query is called up. It decides the speed only,
/// never what matches.
/// </summary>
internal static class TokenRarity
{
    private static readonly HashSet<string> Common = new(
        (
            "a an and of the in on for to with by from based using use high low new system systems model models method methods "
            + "analysis study data design control network networks performance application applications power energy material "
            + "materials process processing time state field information structure structures image imaging learning "
            + "temperature surface cell cells optical electric electrical electronic technology technologies development management "
            + "environment environmental water carbon quality human production effect effects novel non self multi single space "
            + "computing computer machine digital communication signal detection sensor sensors film films phase gas oil "
            + "metal light air heat test testing engine engineering device devices circuit integrated flow solid liquid "
            + "chemical protein gene dna drug clinical brain frequency radio wave laser magnetic thin nano large small scale "
            + "fast speed safety security risk satellite remote sensing tracking smart advanced intelligence artificial natural language"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Guess of a word; larger = more often.</summary>
    internal static int OfWord(string token) => Common.Contains(token) ? 100 : Math.Max(1, 12 - token.Length);

    /// <summary>Guess of a prefix: the words that begin with it are together more often than one.</summary>
    internal static int OfPrefix(string letters) =>
        (Common.Any(c => c.StartsWith(letters, StringComparison.Ordinal)) ? 150 : 2)
        + Math.Max(1, 12 - letters.Length) * 3;
}
